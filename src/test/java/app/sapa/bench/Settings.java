package app.sapa.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run does; every part is a system property {@code bench.<name>}.
 *
 * @param folder of all that is kept between runs, and of the result
 * @param rows the groups to measure: inbox, custom, counts, thread, contacts, messages, bulk, index,
 *     webhooks, screens
 * @param times how often each operation is measured
 * @param sustained how long webhooks come steadily
 * @param burst how long they come as fast as they may
 */
record Settings(
    Path folder,
    Sizes sizes,
    long seed,
    Set<String> rows,
    int times,
    Duration sustained,
    Duration burst) {
  static Settings read() {
    return new Settings(
        Path.of(text("folder", "target/bench")).toAbsolutePath(),
        new Sizes(
            number("contacts", 500_000),
            number("conversations", 600_000),
            number("messages", 5_000_000)),
        number("seed", 42),
        Arrays.stream(
                text(
                        "rows",
                        "inbox,custom,counts,thread,contacts,messages,bulk,index,webhooks,screens")
                    .split(","))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet()),
        number("times", 200),
        Duration.ofSeconds(number("sustained", 120)),
        Duration.ofSeconds(number("burst", 20)));
  }

  private static String text(String name, String usual) {
    var value = System.getProperty("bench." + name, "");
    return value.isBlank() ? usual : value;
  }

  private static int number(String name, int usual) {
    return Integer.parseInt(text(name, Integer.toString(usual)).replace("_", ""));
  }

  boolean asks(String group) {
    return rows.contains(group);
  }
}
