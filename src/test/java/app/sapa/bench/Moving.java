package app.sapa.bench;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Moving about: to another inbox, far down a list, up into what was said long ago. */
final class Moving {
  private static final Budget SWITCH = new Budget(150, 250);
  private static final Budget JUMP = new Budget(100, 180);
  private static final Budget OLDER = new Budget(120, 250);
  private static final int LOADED = 1_000;
  private static final int INBOXES = 4;

  private final Colleague colleague;
  private double moved;

  Moving(Colleague colleague) {
    this.colleague = colleague;
  }

  /** Between inboxes that hold something. */
  Felt inboxes() {
    try (var screen = colleague.inbox()) {
      var all = ((List<?>) screen.tell("inboxes")).stream().limit(INBOXES).toList();
      return Felt.of(
          "switch the inbox, its first rows painted",
          SWITCH,
          nth -> {
            var link = ".sapa-side a[href='%s']".formatted(all.get((nth + 1) % all.size()));
            return OptionalDouble.of(
                screen.took("rows", "pointerup", () -> screen.page().click(link)));
          });
    }
  }

  List<Felt> list() {
    try (var screen = colleague.inbox()) {
      var further =
          Felt.of(
              "scroll to the end of the list, the next rows painted",
              JUMP,
              nth -> {
                var millis = screen.perhaps("further");
                screen.tell("quiet");
                return millis;
              });
      while (screen.number("loadedRows") < LOADED && screen.perhaps("further").isPresent()) {
        screen.tell("quiet");
      }
      int rows = (int) screen.number("loadedRows");
      var jump =
          Felt.of(
              "jump in a list of %,d loaded rows, the rows there painted".formatted(rows),
              JUMP,
              nth -> screen.perhaps("jump", nth % 2 == 0 ? rows - 10 : 10 + nth));
      return List.of(jump, further);
    }
  }

  /** In that contact's thread, which should be a long one. */
  Felt older(String contact) {
    try (var screen = colleague.atWork("/c/" + contact)) {
      screen.page().locator("sapa-thread [data-entry]").last().waitFor();
      screen.tell("quiet");
      return Felt.of(
          "load older messages",
          OLDER,
          nth -> {
            var answer = screen.tell("older");
            screen.tell("quiet");
            if (!(answer instanceof Map<?, ?> facts)) {
              return OptionalDouble.empty();
            }
            moved = Math.max(moved, Screen.of(facts, "moved"));
            return OptionalDouble.of(Screen.of(facts, "millis"));
          });
    }
  }

  /** How far what is read has moved at most while older messages came. */
  Feat anchor() {
    return new Feat(
        "what is read moves while older messages come",
        "%.1f px at most".formatted(moved),
        "",
        "0 px",
        moved < 0.5);
  }
}
