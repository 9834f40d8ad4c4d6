package app.sapa.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Says on the terminal what is being done, for whoever waits. */
final class Progress {
  private Progress() {}

  static void say(String what) {
    System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }
}
