package app.sapa.channel.api;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a door answers: always JSON, never stored by anybody on the way. */
record Answer(int status, Map<String, String> headers, Object body) {
  /** Why not, in a few words for the developer at the other end. */
  record Why(String error) {}

  /** It is kept, and will be worked on. */
  record Delivered(UUID delivery) {}

  /** It was kept before. */
  record Again(@Nullable UUID delivery, boolean duplicate) {}

  static Answer accepted(UUID delivery) {
    return new Answer(202, Map.of(), new Delivered(delivery));
  }

  static Answer again(@Nullable UUID delivery) {
    return new Answer(200, Map.of(), new Again(delivery, true));
  }

  static Answer no(int status, String reason) {
    return new Answer(status, Map.of(), new Why(reason));
  }

  static Answer notThere() {
    return no(404, "not found");
  }

  static Answer wrongMethod() {
    return new Answer(405, Map.of("Allow", "POST"), new Why("only POST"));
  }

  static Answer unsigned(String reason) {
    return no(401, reason);
  }

  static Answer later(int status, String reason, Duration pause) {
    long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    return new Answer(status, Map.of("Retry-After", Long.toString(seconds)), new Why(reason));
  }
}
