package app.sapa.channel.webchat;

import app.sapa.base.Cursor;
import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor's browser listens. The cursor of the last line it has comes in {@code
 * Last-Event-ID}, or as {@code cursor} in the address.
 */
@WebServlet(value = "/widget/api/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Reception reception;
  @Inject transient VisitorThread thread;
  @Inject transient Streams streams;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.orRefusal(
        response,
        () -> {
          reception.admit(request);
          var visit = reception.caller(request).visit();
          reception.allow(Limit.WIDGET_SIGNAL_PER_VISITOR, visit.externalId());
          streams.start(visit, () -> open(visit, request, response));
        });
  }

  private Streams.Connection open(
      Visit visit, HttpServletRequest request, HttpServletResponse response) {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var async = request.startAsync();
    async.setTimeout(0);
    var stream = new VisitorStream(visit, thread, place(request), bytes -> write(response, bytes));
    return new Streams.Connection(stream, async::complete);
  }

  private static @Nullable Cursor place(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Last-Event-ID"))
        .or(() -> Optional.ofNullable(request.getParameter("cursor")))
        .flatMap(Cursor::parse)
        .orElse(null);
  }

  private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
    var out = response.getOutputStream();
    out.write(bytes);
    out.flush();
  }
}
