package app.sapa.channel.webchat;

import app.sapa.guard.HtmlText;
import app.sapa.people.DemoMode;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The websites of the made-up companies, each carrying its own web chat: {@code /demo/{slug}} and,
 * for some, {@code /demo/{slug}/{page}}. Only in demo mode.
 */
@WebServlet("/demo/*")
public class DemoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("/([a-z0-9-]{3,40})(?:/([a-z0-9-]{1,40}))?/?");
  private static final String STYLE = "/demo.css";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Inject transient DemoMode demo;
  @Inject transient DemoCompanies companies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!demo.on()) {
        throw missing();
      }
      show(Objects.requireNonNullElse(request.getPathInfo(), ""), response);
    } catch (TurnedAway away) {
      response.sendError(away.status());
    } catch (DatabaseTrouble trouble) {
      response.sendError(TurnedAway.later().status());
    }
  }

  private void show(String path, HttpServletResponse response) throws IOException {
    if (path.equals(STYLE)) {
      send(response, "text/css", file(STYLE).orElseThrow(DemoServlet::missing));
      return;
    }
    var address = ADDRESS.matcher(path);
    if (!address.matches()) {
      throw missing();
    }
    var company = companies.named(address.group(1)).orElseThrow(DemoServlet::missing);
    response.setHeader("Content-Security-Policy", POLICY);
    send(response, "text/html", filled(page(address.group(1), address.group(2)), company));
  }

  private String page(String slug, @Nullable String page) throws IOException {
    if (page != null) {
      return file("/" + slug + "-" + page + ".html").orElseThrow(DemoServlet::missing);
    }
    var own = file("/" + slug + ".html");
    return own.isPresent() ? own.get() : file("/company.html").orElseThrow(DemoServlet::missing);
  }

  private static String filled(String page, DemoCompanies.DemoCompany company) {
    return page.replace("{name}", HtmlText.of(company.name()))
        .replace("{channel}", company.channel().toString())
        .replace("{colour}", HtmlText.of(company.colour()));
  }

  private Optional<String> file(String name) throws IOException {
    try (var file = getServletContext().getResourceAsStream("/demo" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TurnedAway missing() {
    return TurnedAway.with(404, "not-found");
  }
}
