package app.sapa.channel.webchat;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A door of the widget that takes one JSON body by POST. */
abstract class WidgetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Reception reception;

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.orRefusal(
        response,
        () -> {
          reception.admit(request);
          take(request).write(response);
        });
  }

  /**
   * Does what is asked.
   *
   * @throws TurnedAway when it may not be
   */
  abstract Reply take(HttpServletRequest request) throws IOException;
}
