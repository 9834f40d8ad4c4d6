package app.sapa.shell;

import app.sapa.guard.HtmlText;
import app.sapa.people.Joining;
import app.sapa.people.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What an invitation's link shows. */
@ApplicationScoped
class InvitePage {
  @Inject PlainPage page;

  /**
   * One showing of the page.
   *
   * @param context the context root's path
   * @param form what the hidden field repeats of the cookie
   * @param name as it was typed
   * @param problem a sentence about the last attempt, empty at first
   */
  record Showing(
      String context, Locale language, String token, String form, String name, String problem) {}

  /** A sentence and no form. */
  String says(Locale language, String sentence) {
    return """
    <h1>%s</h1>
    <p>%s</p>
    """
        .formatted(page.text(language, "invite.title"), HtmlText.of(sentence));
  }

  /** The form: a name and a password for whoever is new, the password for who is known. */
  String body(Showing showing, Joining.Offer offer) {
    var language = showing.language();
    return """
    <h1>%s</h1>
    <p>%s</p>
    %s<form class="sapa-card" method="post" action="%s/invite/%s">
    <input type="hidden" name="form" value="%s">
    <input type="hidden" name="email" autocomplete="username" value="%s">
    %s<div class="sapa-field"><label for="password">%s</label>
    <input id="password" name="password" type="password" autocomplete="%s" maxlength="256"%s>
    <small>%s</small></div>
    <div class="sapa-actions"><button class="sapa-button" data-kind="primary">%s</button></div>
    </form>
    """
        .formatted(
            page.text(language, "invite.heading", offer.workspace()),
            page.text(language, offer.known() ? "invite.known" : "invite.new", offer.email()),
            problem(showing.problem()),
            HtmlText.of(showing.context()),
            HtmlText.of(showing.token()),
            HtmlText.of(showing.form()),
            HtmlText.of(offer.email()),
            offer.known() ? "" : name(showing),
            page.text(language, offer.known() ? "sign-in.password" : "profile.password-new"),
            offer.known() ? "current-password" : "new-password",
            showing.problem().isEmpty() ? "" : " aria-describedby=\"problem\"",
            offer.known() ? "" : page.text(language, "invite.password-hint"),
            page.text(language, "invite.accept"));
  }

  private static String problem(String problem) {
    return problem.isEmpty()
        ? ""
        : "<p class=\"sapa-alert\" id=\"problem\" role=\"alert\">"
            + HtmlText.of(problem)
            + "</p>\n";
  }

  private String name(Showing showing) {
    return """
    <div class="sapa-field"><label for="name">%s</label>
    <input id="name" name="name" autocomplete="name" maxlength="%d" value="%s" autofocus></div>
    """
        .formatted(
            page.text(showing.language(), "profile.name"),
            Profile.LONGEST_NAME,
            HtmlText.of(showing.name()));
  }
}
