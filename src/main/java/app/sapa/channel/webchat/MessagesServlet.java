package app.sapa.channel.webchat;

import app.sapa.base.Fold;
import app.sapa.channel.Deliveries;
import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a visitor's messages arrive; the same id again is a repeat and changes nothing. */
@WebServlet("/widget/api/messages")
public class MessagesServlet extends WidgetServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 5_000;

  /**
   * One message.
   *
   * @param id a UUIDv7 made by the browser
   * @param text 1 to 5,000 characters, not only blanks
   */
  record Written(
      UUID id,
      String text,
      @Nullable String name,
      @Nullable String email,
      @Nullable String language) {
    VisitorCall by(Visit visit) {
      var said =
          new VisitorCall.Said(
              text, Wording.cut(name, Wording.NAME), Wording.cut(email, Wording.ADDRESS));
      return new VisitorCall(visit.visitor(), id, Wording.language(language), said, null, null);
    }
  }

  @Inject transient Deliveries deliveries;

  @Override
  Reply take(HttpServletRequest request) throws IOException {
    var caller = reception.caller(request);
    var visitor = caller.visit().externalId();
    reception.allow(Limit.WIDGET_MESSAGE_PER_VISITOR, visitor);
    var written = reception.body(request, Written.class);
    check(written);
    var call = written.by(caller.visit());
    deliveries.keep(caller.door(), call.name(), visitor, call.bytes());
    return new Reply(202, Map.of("id", written.id()));
  }

  private static void check(Written written) {
    if (written.id().version() != 7) {
      throw TurnedAway.with(400, "malformed");
    }
    int length = written.text().codePointCount(0, written.text().length());
    if (length > LONGEST_TEXT) {
      throw TurnedAway.with(400, "text-too-long");
    }
    if (Fold.clean(written.text()).isBlank()) {
      throw TurnedAway.with(400, "text-empty");
    }
  }
}
