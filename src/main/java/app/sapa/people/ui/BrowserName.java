package app.sapa.people.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says it is, in words that people know. */
final class BrowserName {
  private static final int LONGEST = 60;

  /** Those that pretend to be another one come before it. */
  private static final String[][] BROWSERS = {
    {"Edg/", "Edge"},
    {"OPR/", "Opera"},
    {"SamsungBrowser/", "Samsung Internet"},
    {"Firefox/", "Firefox"},
    {"Chrome/", "Chrome"},
    {"Safari/", "Safari"}
  };

  private static final String[][] SYSTEMS = {
    {"Android", "Android"},
    {"iPhone", "iPhone"},
    {"iPad", "iPad"},
    {"Windows", "Windows"},
    {"Mac OS X", "macOS"},
    {"Linux", "Linux"}
  };

  private BrowserName() {}

  /** Browser and system where they are known ones, else the beginning of what it says. */
  static String of(String device) {
    var known =
        Stream.of(named(BROWSERS, device), named(SYSTEMS, device))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? device.substring(0, Math.min(LONGEST, device.length())) : known;
  }

  private static String named(String[][] names, String device) {
    return Stream.of(names)
        .filter(name -> device.contains(name[0]))
        .map(name -> name[1])
        .findFirst()
        .orElse("");
  }
}
