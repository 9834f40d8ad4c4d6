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
   */
  record Showing(
      String context,
      Locale language,
      String wanted,
      String form,
      String email,
      String problem,
      List<DemoSignIn> demos) {}

  String title(Locale language) {
    return page.plain(language, "sign-in.title");
  }

  String body(Showing showing) {
    return """
    <h1>%s</h1>
    %s<form class="sapa-card" method="post" action="%s/login">
    <input type="hidden" name="form" value="%s">
    <input type="hidden" name="to" value="%s">
    <div class="sapa-field"><label for="email">%s</label>
    <input id="email" name="email" type="text" inputmode="email" autocomplete="username"\
     autocapitalize="none" spellcheck="false" maxlength="254" value="%s"%s></div>
    <div class="sapa-field"><label for="password">%s</label>
    <input id="password" name="password" type="password" autocomplete="current-password"\
     maxlength="256"%s></div>
    <div class="sapa-actions"><button class="sapa-button" data-kind="primary">%s</button></div>
    %s</form>
    %s\
    """
        .formatted(
            HtmlText.of(title(showing.language())),
            problem(showing.problem()),
            HtmlText.of(showing.context()),
            HtmlText.of(showing.form()),
            HtmlText.of(showing.wanted()),
            page.text(showing.language(), "sign-in.email"),
            HtmlText.of(showing.email()),
            attributes(showing, showing.email().isEmpty()),
            page.text(showing.language(), "sign-in.password"),
            attributes(showing, !showing.email().isEmpty()),
            page.text(showing.language(), "sign-in.submit"),
            demos(showing),
            languages(showing));
  }

  private static String problem(String problem) {
    return problem.isEmpty()
        ? ""
        : "<p class=\"sapa-alert\" id=\"problem\" role=\"alert\">"
            + HtmlText.of(problem)
            + "</p>\n";
  }

  private static String attributes(Showing showing, boolean focused) {
    return (showing.problem().isEmpty() ? "" : " aria-describedby=\"problem\"")
        + (focused ? " autofocus" : "");
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
