package app.sapa.channel.webchat;

import app.sapa.channel.Deliveries;
import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the widget tells which page of the site its visitor went to. */
@WebServlet("/widget/api/page")
public class PageServlet extends WidgetServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_URL = 2_000;
  private static final Pattern WEB_PAGE =
      Pattern.compile("https?://[^/?#@\\\\\\s\\p{Cc}]+([/?#][^\\s\\p{Cc}]*)?");

  /** A page, with an id by which a repeat is known. */
  record Page(UUID id, String url, String title, @Nullable String language) {
    VisitorCall by(Visit visit) {
      var name = Objects.requireNonNullElse(Wording.cut(title, Wording.TITLE), "");
      var moved = new VisitorCall.Moved(url, name);
      return new VisitorCall(visit.visitor(), id, Wording.language(language), null, moved, null);
    }
  }

  @Inject transient Deliveries deliveries;

  @Override
  Reply take(HttpServletRequest request) throws IOException {
    var caller = reception.caller(request);
    var visitor = caller.visit().externalId();
    reception.allow(Limit.WIDGET_SIGNAL_PER_VISITOR, visitor);
    var page = reception.body(request, Page.class);
    if (page.id().version() != 7 || !isWebPage(page.url())) {
      throw TurnedAway.with(400, "malformed");
    }
    var call = page.by(caller.visit());
    deliveries.keep(caller.door(), call.name(), visitor, call.bytes());
    return new Reply(202, null);
  }

  /** Agents may click on it, so it can be nothing but a web address, and without a password. */
  static boolean isWebPage(String url) {
    return url.length() <= LONGEST_URL && WEB_PAGE.matcher(url).matches();
  }
}
