package app.sapa.bench;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/** From nothing to an inbox that can be used: in a browser that was never here, and in one that was. */
final class FirstLoads {
  private static final Budget COLD = new Budget(1_800, 2_500);
  private static final Budget WARM = new Budget(900, 1_400);
  private static final double SCRIPTS = 450 * 1024;
  private static final double FIRST = 60 * 1024;
  private static final int ELEMENTS = 4_000;

  private final Colleague colleague;
  private final AtomicReference<Map<?, ?>> last = new AtomicReference<>(Map.of());
  private double elements;

  FirstLoads(Colleague colleague) {
    this.colleague = colleague;
  }

  Felt cold() {
    return Felt.of(
        "first load to a usable inbox, cold",
        COLD,
        nth -> {
          try (var elsewhere = colleague.elsewhere()) {
            return load(elsewhere, true);
          }
        });
  }

  Felt warm() {
    return Felt.of("first load to a usable inbox, warm", WARM, nth -> load(colleague, false));
  }

  private OptionalDouble load(Colleague who, boolean cold) {
    try (var screen = who.atWork("")) {
      var facts = screen.facts("loaded");
      if (cold) {
        last.set(facts);
        elements = screen.number("elements");
      }
      return OptionalDouble.of(Screen.of(facts, "millis"));
    }
  }

  /** What a cold load brings. */
  List<Feat> weights() {
    double scripts = Screen.of(last.get(), "scripts");
    double first = Screen.of(last.get(), "first");
    return List.of(
        feat("scripts of the inbox, as they travel", scripts, SCRIPTS),
        feat("what the server says until the inbox can be used, as it travels", first, FIRST),
        new Feat(
            "elements in the inbox",
            "%,.0f".formatted(elements),
            "",
            "< %,d".formatted(ELEMENTS),
            elements < ELEMENTS));
  }

  static Feat feat(String name, double bytes, double most) {
    return new Feat(
        name,
        "%,.1f KB".formatted(bytes / 1024),
        "",
        "≤ %,.0f KB".formatted(most / 1024),
        bytes <= most);
  }
}
