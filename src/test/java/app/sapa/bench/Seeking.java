package app.sapa.bench;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.OptionalDouble;

/** Looking for something: in the palette, on the search screen, by a filter. */
final class Seeking {
  private static final Budget PALETTE = new Budget(30, 50);
  private static final Budget COUNT = new Budget(400, 1_000);
  private static final int FEW = 9;
  private static final List<String> NAMES =
      List.of("siti", "budi", "dewi", "agus", "rina", "putri", "andi", "wulan");
  private static final List<String> WORDS =
      List.of("pesanan", "dikirim", "barang", "nomor", "resi", "terima kasih", "transfer");

  private final Colleague colleague;

  Seeking(Colleague colleague) {
    this.colleague = colleague;
  }

  List<Felt> palette() {
    try (var screen = colleague.inbox()) {
      var open =
          Felt.of(
              "open the palette",
              PALETTE,
              nth -> {
                double millis = press(screen, "Control+k", "palette");
                screen.page().keyboard().press("Escape");
                screen.tell("gone", "palette");
                return OptionalDouble.of(millis);
              });
      screen.page().keyboard().press("Control+k");
      var field = screen.page().locator("sapa-palette input");
      var seek =
          Felt.of(
              "seek in the palette, contacts painted",
              Budget.NONE,
              nth -> typed(screen, field, NAMES.get(nth % NAMES.size()), "contacts"));
      return List.of(open, seek);
    }
  }

  private static double press(Screen screen, String key, String sign) {
    return screen.took(sign, "keydown", () -> screen.page().keyboard().press(key));
  }

  /** Types it into the emptied field; counted from the last letter. */
  private static OptionalDouble typed(Screen screen, Locator field, String text, String sign) {
    field.fill("");
    screen.tell("quiet");
    return OptionalDouble.of(screen.took(sign, "input", () -> screen.page().keyboard().type(text)));
  }

  /** From the field above the list to the search screen. */
  Felt fromList() {
    try (var screen = colleague.inbox()) {
      return Felt.of(
          "Enter in the list's search, the search screen's results painted",
          Budget.NONE,
          nth -> fromList(screen, NAMES.get(nth % NAMES.size())));
    }
  }

  private static OptionalDouble fromList(Screen screen, String text) {
    screen.page().locator(".sapa-list-pane .sapa-search input").focus();
    screen.page().keyboard().press("Control+a");
    screen.page().keyboard().type(text);
    double millis = press(screen, "Enter", "hits");
    screen.tell("arm", "rows");
    screen.page().goBack();
    screen.tell("when", "rows");
    screen.tell("quiet");
    return OptionalDouble.of(millis);
  }

  Felt messages() {
    try (var screen = colleague.at("/search?in=messages")) {
      var field = screen.page().locator("sapa-search input");
      return Felt.of(
          "search messages, results painted",
          Budget.NONE,
          nth -> typed(screen, field, WORDS.get(nth % WORDS.size()), "hits"));
    }
  }

  /**
   * By one tag more or less each time, and always by the first: an empty filter counts nobody. Few
   * enough of them that each changes the number.
   */
  Felt count() {
    try (var screen = colleague.inbox()) {
      var page = screen.page();
      page.locator("[data-action=filter]").click();
      page.locator(".sapa-panel .sapa-filter-row select").first().selectOption("tag");
      screen.tell("quiet");
      page.locator(".sapa-panel .sapa-filter-row summary").click();
      var tags = page.locator(".sapa-panel .sapa-filter-row label");
      screen.took("count", "pointerup", () -> tags.first().click());
      return Felt.of(
          "filter: count of matches painted",
          COUNT,
          nth ->
              OptionalDouble.of(
                  screen.took("count", "pointerup", () -> tags.nth(1 + nth % FEW).click())));
    }
  }
}
