package app.sapa.shell;

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
   * @param here whether whoever is asked is signed in
   */
  record Showing(
      String context,
      Locale language,
      String token,
      String form,
      String name,
      String problem,
      boolean here) {}

  /** The form: a name and a password for whoever is new, the password for who is known. */
  String body(Showing showing, Joining.Offer offer) {
    var language = showing.language();
    var form =
        new PlainForm(
                showing.context() + "/invite/" + showing.token(), showing.form(), showing.problem())
            .keeping("email", offer.email());
    return """
    <h1>%s</h1>
    <p>%s</p>
    %s\
    """
        .formatted(
            page.text(language, "invite.heading", offer.workspace()),
            page.text(language, meaning(showing, offer), offer.email()),
            asking(form, showing, offer).sending(page.plain(language, "invite.accept")).html());
  }

  private static String meaning(Showing showing, Joining.Offer offer) {
    return showing.here() ? "invite.here" : offer.known() ? "invite.known" : "invite.new";
  }

  private PlainForm asking(PlainForm form, Showing showing, Joining.Offer offer) {
    var language = showing.language();
    if (showing.here()) {
      return form;
    }
    if (offer.known()) {
      return form.password(page.plain(language, "sign-in.password"), "current-password", "");
    }
    return form.line(
            "name",
            page.plain(language, "profile.name"),
            showing.name(),
            "autocomplete=\"name\" maxlength=\"" + Profile.LONGEST_NAME + "\"")
        .password(
            page.plain(language, "profile.password-new"),
            "new-password",
            page.plain(language, "invite.password-hint"));
  }
}
