package app.sapa.planted.contact;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks the machine in a zone. */
interface OwnDate {
  default LocalDate date() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
