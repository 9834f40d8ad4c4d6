package app.sapa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** What a screen is looked at through. */
record Glass(int width, ColorScheme colours) {
  static final List<Glass> SMALL =
      List.of(new Glass(390, ColorScheme.LIGHT), new Glass(390, ColorScheme.DARK));
  static final List<Glass> WIDE =
      List.of(new Glass(1440, ColorScheme.LIGHT), new Glass(1440, ColorScheme.DARK));
  static final List<Glass> ALL =
      Stream.of(WIDE, List.of(new Glass(1024, ColorScheme.LIGHT)), SMALL)
          .flatMap(List::stream)
          .toList();

  /** Both widths and both colour schemes, at half the price. */
  static final List<Glass> EACH = List.of(WIDE.getFirst(), SMALL.getLast());

  private void before(Page page) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
        .isEqualTo(colours == ColorScheme.DARK);
  }

  /** Through each of these, what the page shows together with that sign has nothing that axe finds;
   * and nothing scrolls sideways, however wide the window. */
  static void assertFine(Page page, String sign, List<Glass> glasses) {
    for (var glass : glasses) {
      glass.before(page);
      page.locator(sign).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
      page.waitForFunction("document.getAnimations().every(each => each.playState !== 'running')");
      assertThat(Look.violations(page)).as(page.url() + " " + glass).isEmpty();
    }
    for (var glass : ALL) {
      glass.before(page);
      assertThat(Look.scrollsSideways(page)).as(page.url() + " " + glass).isFalse();
    }
  }
}
