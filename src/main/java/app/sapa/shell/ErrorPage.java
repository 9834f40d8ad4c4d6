package app.sapa.shell;

import java.util.Map;

/** What a failed request is told: one sentence, and nothing about why. */
enum ErrorPage {
  REFUSED("error.refused", "error.refused-text", "refused"),
  NOT_FOUND("error.not-found", "error.not-found-text", "not found"),
  METHOD("error.method", "error.method-text", "method not allowed"),
  BAD("error.bad-request", "error.bad-request-text", "bad request"),
  UNAVAILABLE("error.unavailable", "error.unavailable-text", "unavailable"),
  BROKEN("error.broken", "error.broken-text", "internal error");

  private static final Map<Integer, ErrorPage> BY_STATUS =
      Map.of(
          401,
          REFUSED,
          403,
          REFUSED,
          404,
          NOT_FOUND,
          405,
          METHOD,
          429,
          UNAVAILABLE,
          503,
          UNAVAILABLE);

  private final String title;
  private final String text;
  private final String reason;

  ErrorPage(String title, String text, String reason) {
    this.title = title;
    this.text = text;
    this.reason = reason;
  }

  static ErrorPage of(int status) {
    return BY_STATUS.getOrDefault(status, status >= 400 && status < 500 ? BAD : BROKEN);
  }

  /** The key of the heading. */
  String title() {
    return title;
  }

  /** The key of the sentence. */
  String text() {
    return text;
  }

  /** What machines get instead. */
  String json() {
    return "{\"error\": \"" + reason + "\"}";
  }
}
