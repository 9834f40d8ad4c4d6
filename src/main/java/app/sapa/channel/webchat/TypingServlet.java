package app.sapa.channel.webchat;

import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Where the widget tells, every few seconds, that its visitor is writing. */
@WebServlet("/widget/api/typing")
public class TypingServlet extends WidgetServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient VisitorThread thread;

  @Override
  Reply take(HttpServletRequest request) {
    var visit = reception.caller(request).visit();
    reception.allow(Limit.WIDGET_SIGNAL_PER_VISITOR, visit.externalId());
    thread.visitorWrites(visit);
    return Reply.DONE;
  }
}
