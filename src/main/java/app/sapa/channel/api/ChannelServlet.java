package app.sapa.channel.api;

import app.sapa.guard.SafeJson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /api/v1/channels/{id}/messages} and {@code …/statuses}. */
@WebServlet("/api/v1/channels/*")
public class ChannelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ChannelDoor door;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(door.answer(Call.of(request)), response);
  }

  private static void write(Answer answer, HttpServletResponse response) throws IOException {
    var body = SafeJson.write(answer.body());
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
