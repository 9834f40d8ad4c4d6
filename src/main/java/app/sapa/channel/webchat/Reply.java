package app.sapa.channel.webchat;

import app.sapa.guard.SafeJson;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a door of the widget answers.
 *
 * @param body becomes JSON; null for none
 */
record Reply(int status, @Nullable Object body) {
  /** Work that answers a call, or is turned away. */
  interface Work {
    void run() throws IOException;
  }

  /** Done, and nothing to tell. */
  static final Reply DONE = new Reply(204, null);

  /** Does the work; where that is not to be, answers so in a word for programs. */
  static void orRefusal(HttpServletResponse response, Work work) throws IOException {
    try {
      work.run();
    } catch (TurnedAway away) {
      refuse(response, away);
    } catch (DatabaseTrouble trouble) {
      refuse(response, TurnedAway.later());
    }
  }

  private static void refuse(HttpServletResponse response, TurnedAway away) throws IOException {
    var pause = away.retryAfter();
    if (pause != null) {
      response.setHeader("Retry-After", pause.toString());
    }
    new Reply(away.status(), Map.of("error", away.key())).write(response);
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (body != null) {
      response.setContentType("application/json");
      response.getOutputStream().write(SafeJson.write(body));
    }
  }
}
