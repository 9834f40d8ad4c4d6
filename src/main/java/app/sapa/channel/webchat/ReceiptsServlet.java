package app.sapa.channel.webchat;

import app.sapa.base.Cursor;
import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Where the widget tells how far messages have come: into the browser, or before the visitor's eyes. */
@WebServlet("/widget/api/receipts")
public class ReceiptsServlet extends WidgetServlet {
  private static final long serialVersionUID = 1L;

  /**
   * Everything up to that place.
   *
   * @param upTo the cursor of a line
   * @param read whether it was seen; else it only arrived
   */
  record Arrived(String upTo, boolean read) {}

  @Inject transient VisitorThread thread;

  @Override
  Reply take(HttpServletRequest request) throws IOException {
    var visit = reception.caller(request).visit();
    reception.allow(Limit.WIDGET_SIGNAL_PER_VISITOR, visit.externalId());
    var arrived = reception.body(request, Arrived.class);
    var place = Cursor.parse(arrived.upTo()).orElseThrow(() -> TurnedAway.with(400, "malformed"));
    thread.arrived(visit, place, arrived.read());
    return Reply.DONE;
  }
}
