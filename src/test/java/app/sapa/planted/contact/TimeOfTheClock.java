package app.sapa.planted.contact;

import java.time.Clock;
import java.time.Instant;

/** As it should be. */
interface TimeOfTheClock {
  default Instant time(Clock clock) {
    return Instant.now(clock);
  }
}
