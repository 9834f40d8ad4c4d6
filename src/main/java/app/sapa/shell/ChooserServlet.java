package app.sapa.shell;

import app.sapa.base.Spelling;
import app.sapa.guard.HtmlText;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.Chooser;
import app.sapa.people.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where to go after signing in: straight on where there is no choice. */
@WebServlet("/w")
public class ChooserServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Accounts accounts;
  @Inject transient Chooser chooser;
  @Inject transient PlainPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var who = SignedIn.of(request::getAttribute).orElseThrow();
    var choices = chooser.choices(who.account());
    var context = request.getContextPath();
    if (choices.size() == 1) {
      response.sendRedirect(context + "/w/" + choices.getFirst().slug());
      return;
    }
    var account = accounts.of(who.account());
    var title = page.plain(account.language(), "chooser.title");
    page.send(response, context, account.language(), title, body(context, account, choices));
  }

  String body(String context, Account account, List<Chooser.Choice> choices) {
    var language = account.language();
    return """
    <h1>%s</h1>
    <div class="sapa-card">
    %s
    </div>
    <form class="sapa-leave" method="post" action="%s/logout"><p translate="no">%s</p>
    <button class="sapa-button">%s</button></form>
    """
        .formatted(
            page.text(language, "chooser.title"),
            choices.isEmpty() ? none(language) : list(context, language, choices),
            HtmlText.of(context),
            HtmlText.of(account.email()),
            page.text(language, "sign-out"));
  }

  private String none(Locale language) {
    return "<p>" + page.text(language, "chooser.none") + "</p>";
  }

  private String list(String context, Locale language, List<Chooser.Choice> choices) {
    return choices.stream()
        .map(choice -> link(context, language, choice))
        .collect(Collectors.joining("\n", "<ul>", "</ul>"));
  }

  private String link(String context, Locale language, Chooser.Choice choice) {
    return """
    <li><a class="sapa-menu-item" href="%s/w/%s"><span translate="no">%s</span><small>%s</small></a></li>\
    """
        .formatted(
            HtmlText.of(context),
            HtmlText.of(choice.slug()),
            HtmlText.of(choice.name()),
            page.text(language, "role." + Spelling.of(choice.role())) + HtmlText.of(choice.of()));
  }
}
