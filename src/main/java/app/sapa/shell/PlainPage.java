package app.sapa.shell;

import app.sapa.guard.HtmlText;
import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The frame of the pages outside Vaadin: their policy allows no script but from our own files, of
 * which the dialogue about passkeys alone needs one.
 */
@ApplicationScoped
class PlainPage {
  @Inject Texts texts;
  @Inject SessionCookie cookies;

  /** The language of somebody who is not signed in, or of whom no account is at hand. */
  Locale language(HttpServletRequest request) {
    return cookies
        .language(request)
        .flatMap(Languages::spoken)
        .orElseGet(
            () ->
                Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(Languages::preferred)
                    .orElse(Languages.ENGLISH));
  }

  /**
   * Sends a page.
   *
   * @param context the context root's path
   * @param title as text
   * @param body as HTML, every foreign value in it escaped
   */
  void send(
      HttpServletResponse response, String context, Locale language, String title, String body)
      throws IOException {
    var html = html(context, language, title, body).getBytes(StandardCharsets.UTF_8);
    response.setHeader("Content-Security-Policy", ResponseHeaders.PLAIN_POLICY);
    response.setHeader("Content-Language", language.getLanguage());
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }

  String html(String context, Locale language, String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>%s · Sapa</title>
    <link rel="icon" href="%3$s/sapa/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="%3$s/sapa/sapa.css">
    <link rel="stylesheet" href="%3$s/sapa/plain.css">
    </head>
    <body>
    <main class="sapa-plain" id="main">
    <p class="sapa-logo" translate="no">Sapa</p>
    %4$s
    </main>
    </body>
    </html>
    """
        .formatted(language.getLanguage(), HtmlText.of(title), HtmlText.of(context), body);
  }

  /** A body that says one thing under its heading. */
  String says(String heading, String sentence) {
    return """
    <h1>%s</h1>
    <p>%s</p>
    """
        .formatted(HtmlText.of(heading), HtmlText.of(sentence));
  }

  /** A text of the bundles as it is, for whoever escapes it themselves. */
  String plain(Locale language, String key, Object... arguments) {
    return texts.of(language, key, arguments);
  }

  /** A text of the bundles, escaped for a page. */
  String text(Locale language, String key, Object... arguments) {
    return HtmlText.of(texts.of(language, key, arguments));
  }
}
