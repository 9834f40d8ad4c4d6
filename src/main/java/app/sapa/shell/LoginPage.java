package app.sapa.shell;

import app.sapa.base.Spelling;
import app.sapa.guard.HtmlText;
import app.sapa.kit.Languages;
import app.sapa.people.DemoSignIns.DemoSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the sign-in page shows. */
@ApplicationScoped
class LoginPage {
  @Inject PlainPage page;

  /**
   * One showing of the page.
   *
   * @param context the context root's path
   * @param wanted where to go afterwards, empty for the choice of workspace
   * @param form what the hidden field repeats of the cookie
   * @param email as it was typed
   * @param problem a sentence about the last attempt, empty at first
   * @param demos to be tried with one click
   * @param resets whether a forgotten password can be replaced by mail
   */
  record Showing(
      String context,
      Locale language,
      String wanted,
      String form,
      String email,
      String problem,
      List<DemoSignIn> demos,
      boolean resets) {}

  String body(Showing showing) {
    var language = showing.language();
    var form =
        new PlainForm(showing.context() + "/login", showing.form(), showing.problem())
            .keeping("to", showing.wanted())
            .email(page.plain(language, "sign-in.email"), showing.email())
            .password(page.plain(language, "sign-in.password"), "current-password", "")
            .sending(page.plain(language, "sign-in.submit"))
            .with(forgot(showing))
            .with(demos(showing));
    return """
    <h1>%s</h1>
    %s%s\
    """
        .formatted(page.text(language, "sign-in.title"), form.html(), languages(showing));
  }

  private String forgot(Showing showing) {
    return showing.resets()
        ? "<p class=\"sapa-forgot\"><a href=\"%s/forgot\">%s</a></p>\n"
            .formatted(
                HtmlText.of(showing.context()), page.text(showing.language(), "sign-in.forgot"))
        : "";
  }

  private String demos(Showing showing) {
    if (showing.demos().isEmpty()) {
      return "";
    }
    var companies =
        showing.demos().stream()
            .collect(
                Collectors.groupingBy(
                    DemoSignIn::workspace, LinkedHashMap::new, Collectors.toList()));
    var lists = new StringBuilder();
    companies.forEach((name, signIns) -> lists.append(company(showing, name, signIns)));
    return """
    <section class="sapa-demo" aria-labelledby="demo"><h2 id="demo">%s</h2><p>%s</p>
    %s</section>
    """
        .formatted(
            page.text(showing.language(), "sign-in.demo"),
            page.text(showing.language(), "sign-in.demo-hint"),
            lists);
  }

  private String company(Showing showing, String name, List<DemoSignIn> signIns) {
    return signIns.stream()
        .map(signIn -> button(showing.language(), signIn))
        .collect(
            Collectors.joining(
                "", "<h3 translate=\"no\">" + HtmlText.of(name) + "</h3><ul>\n", "</ul>\n"));
  }

  private String button(Locale language, DemoSignIn signIn) {
    return """
    <li><button class="sapa-menu-item" name="demo" value="%s"><span translate="no">%s</span>\
    <small>%s</small></button></li>
    """
        .formatted(
            HtmlText.of(signIn.email()),
            HtmlText.of(signIn.name()),
            page.text(language, "role." + Spelling.of(signIn.role())));
  }

  private String languages(Showing showing) {
    return Languages.ALL.stream()
        .map(language -> language(showing, language))
        .collect(
            Collectors.joining(
                " ",
                "<nav class=\"sapa-languages\" aria-label=\""
                    + page.text(showing.language(), "sign-in.languages")
                    + "\">",
                "</nav>"));
  }

  private static String language(Showing showing, Locale language) {
    var tag = language.getLanguage();
    var query =
        "?lang="
            + tag
            + (showing.wanted().isEmpty()
                ? ""
                : "&to=" + URLEncoder.encode(showing.wanted(), StandardCharsets.UTF_8));
    return "<a href=\"%s\" lang=\"%s\" hreflang=\"%2$s\"%s>%s</a>"
        .formatted(
            HtmlText.of(showing.context() + "/login" + query),
            tag,
            language.equals(showing.language()) ? " aria-current=\"true\"" : "",
            language.equals(Languages.ENGLISH) ? "English" : "Bahasa Indonesia");
  }
}
