package app.sapa.shell;

import app.sapa.guard.HtmlText;
import app.sapa.guard.SafeJson;
import app.sapa.people.PasskeyQuestion;
import app.sapa.people.SecondStep.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the second page of the sign-in shows: first what the account has, then what else will do. */
@ApplicationScoped
class CodePage {
  /** A recovery code with room for spaces. */
  private static final int LONGEST_CODE = 48;

  @Inject PlainPage page;

  /**
   * One showing of the page.
   *
   * @param context the context root's path
   * @param wanted where to go afterwards, empty for the choice of workspace
   * @param form what the hidden field repeats of the cookie
   * @param problem a sentence about the last attempt, empty at first
   * @param byPasskey whether that was an attempt with a passkey
   */
  record Showing(
      String context,
      Locale language,
      String wanted,
      String form,
      String problem,
      boolean byPasskey) {}

  String body(Showing showing, Asked asked) {
    boolean codeFirst = asked.app() || asked.question().isEmpty();
    var code = code(showing, asked, codeFirst);
    var passkey =
        asked
            .question()
            .map(question -> passkey(showing, question, !codeFirst))
            .orElseGet(() -> nowhere(showing, asked));
    return """
    <h1>%s</h1>
    <p>%s</p>
    %s%s<p><a href="%s">%s</a></p>
    """
        .formatted(
            text(showing, "second-step.title"),
            text(showing, "second-step.text." + kind(asked)),
            codeFirst ? code : passkey,
            codeFirst ? passkey : code,
            HtmlText.of(showing.context() + Addresses.signIn(showing.wanted())),
            text(showing, "second-step.back"));
  }

  private static String kind(Asked asked) {
    if (asked.question().isEmpty()) {
      return asked.app() ? "app" : "recovery";
    }
    return asked.app() ? "both" : "passkey";
  }

  private String code(Showing showing, Asked asked, boolean first) {
    var form =
        form(showing, showing.byPasskey() ? "" : showing.problem())
            .line(
                "code",
                plain(showing, asked.app() ? "second-step.code" : "second-step.recovery"),
                "",
                "autocomplete=\"one-time-code\" autocapitalize=\"none\" spellcheck=\"false\""
                    + " maxlength=\""
                    + LONGEST_CODE
                    + "\"");
    var submit = plain(showing, "second-step.submit");
    return (first ? form.sending(submit) : form.offering(submit)).html();
  }

  private String passkey(Showing showing, PasskeyQuestion question, boolean first) {
    var form =
        form(showing, showing.byPasskey() ? showing.problem() : "")
            .keeping("credential", "")
            .keeping("client", "")
            .keeping("authenticator", "")
            .keeping("signature", "")
            .keeping("user", "");
    var submit = plain(showing, "second-step.passkey");
    return """
    <section class="sapa-passkey" data-question="%s" data-cancelled="%s" data-elsewhere="%s"\
     data-unsupported="%s">
    <p class="sapa-alert" role="alert" hidden></p>
    <noscript><p>%s</p></noscript>
    %s</section>
    <script type="module" src="%s/sapa/passkey-form.js"></script>
    """
        .formatted(
            HtmlText.of(new String(SafeJson.write(question), StandardCharsets.UTF_8)),
            text(showing, "passkeys.cancelled"),
            text(showing, "passkeys.elsewhere", question.site().origin()),
            text(showing, "passkeys.unsupported"),
            text(showing, "passkeys.script"),
            (first ? form.sendingAtOnce(submit) : form.offering(submit)).html(),
            HtmlText.of(showing.context()));
  }

  /** Whoever has passkeys that this address does not carry learns why none is asked for. */
  private String nowhere(Showing showing, Asked asked) {
    return asked.passkeys() ? "<p>" + text(showing, "passkeys.nowhere") + "</p>\n" : "";
  }

  private static PlainForm form(Showing showing, String problem) {
    return new PlainForm(showing.context() + "/login/code", showing.form(), problem)
        .keeping("to", showing.wanted());
  }

  private String plain(Showing showing, String key) {
    return page.plain(showing.language(), key);
  }

  private String text(Showing showing, String key, Object... arguments) {
    return page.text(showing.language(), key, arguments);
  }
}
