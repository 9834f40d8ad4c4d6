package app.sapa.shell;

import app.sapa.guard.HtmlText;

/**
 * A form on a page outside Vaadin, in which every value is escaped. The first of its fields that is
 * still empty has the keyboard.
 */
final class PlainForm {
  private final StringBuilder html = new StringBuilder();
  private final boolean refused;
  private boolean focused;

  /**
   * Begins one.
   *
   * @param address where it is posted to
   * @param token what its hidden field repeats of the cookie
   * @param problem a sentence about the last attempt, empty at first
   */
  PlainForm(String address, String token, String problem) {
    refused = !problem.isEmpty();
    if (refused) {
      html.append(
          "<p class=\"sapa-alert\" id=\"problem\" role=\"alert\">%s</p>\n"
              .formatted(HtmlText.of(problem)));
    }
    html.append(
        "<form class=\"sapa-card\" method=\"post\" action=\"%s\">\n"
            .formatted(HtmlText.of(address)));
    keeping("form", token);
  }

  /** With a value that nobody sees. */
  PlainForm keeping(String name, String value) {
    html.append(
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, HtmlText.of(value)));
    return this;
  }

  /** With an e-mail address. */
  PlainForm email(String label, String typed) {
    return line(
        "email",
        label,
        typed,
        "type=\"text\" inputmode=\"email\" autocomplete=\"username\" autocapitalize=\"none\""
            + " spellcheck=\"false\" maxlength=\"254\"");
  }

  /**
   * With a line of text.
   *
   * @param name its id, too
   * @param attributes further ones, as HTML
   */
  PlainForm line(String name, String label, String typed, String attributes) {
    return field(
        name,
        label,
        attributes + " value=\"" + HtmlText.of(typed) + "\"" + focus(typed.isEmpty()),
        "");
  }

  /**
   * With a password.
   *
   * @param kind {@code current-password} or {@code new-password}
   * @param hint empty for none
   */
  PlainForm password(String label, String kind, String hint) {
    var attributes = "type=\"password\" autocomplete=\"" + kind + "\" maxlength=\"256\"";
    return field("password", label, attributes + focus(true), hint);
  }

  private String focus(boolean empty) {
    boolean here = empty && !focused;
    focused |= here;
    return here ? " autofocus" : "";
  }

  private PlainForm field(String name, String label, String attributes, String hint) {
    html.append(
        """
        <div class="sapa-field"><label for="%1$s">%2$s</label>
        <input id="%1$s" name="%1$s" %3$s%4$s>%5$s</div>
        """
            .formatted(
                name,
                HtmlText.of(label),
                attributes,
                refused ? " aria-describedby=\"problem\"" : "",
                hint.isEmpty() ? "" : "\n<small>" + HtmlText.of(hint) + "</small>"));
    return this;
  }

  /** With the button that sends it. */
  PlainForm sending(String text) {
    return button(text, " data-kind=\"primary\"");
  }

  /** With the button that sends it, and has the keyboard. */
  PlainForm sendingAtOnce(String text) {
    return button(text, " data-kind=\"primary\" autofocus");
  }

  /** With the button that sends it, on a page that is for something else. */
  PlainForm offering(String text) {
    return button(text, "");
  }

  private PlainForm button(String text, String attributes) {
    html.append(
        """
        <div class="sapa-actions"><button class="sapa-button"%s>%s</button></div>
        """
            .formatted(attributes, HtmlText.of(text)));
    return this;
  }

  /** With a part of its own, as HTML. */
  PlainForm with(String part) {
    html.append(part);
    return this;
  }

  /** The whole of it. */
  String html() {
    return html + "</form>\n";
  }
}
