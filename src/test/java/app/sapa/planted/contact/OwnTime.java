package app.sapa.planted.contact;

import java.time.Instant;

/** Asks the machine. */
interface OwnTime {
  default Instant time() {
    return Instant.now();
  }
}
