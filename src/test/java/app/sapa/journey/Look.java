package app.sapa.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** What something looks like on the glass, in pixels and colours. */
final class Look {
  private Look() {}

  /** Red, green and blue, 0 to 255 each, as they are painted over white. */
  record Colour(int red, int green, int blue) {
    private static final int HINT = 20;

    /** A grey with a hint of it, as under the pointer, does not count. */
    boolean isBluish() {
      return blue > red + HINT && blue >= green;
    }
  }

  private static final String PAINTED =
      """
      (element, property) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        for (const colour of ['#fff', getComputedStyle(element)[property]]) {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
        }
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
      }\
      """;

  static Colour background(Locator element) {
    var parts = (List<?>) element.evaluate(PAINTED, "backgroundColor");
    return new Colour(part(parts, 0), part(parts, 1), part(parts, 2));
  }

  private static int part(List<?> parts, int at) {
    return ((Number) parts.get(at)).intValue();
  }

  /** Where its middle lies within another: 0 is left or top, 1 is right or bottom. */
  record Spot(double across, double down) {}

  static Spot spot(Locator element, Locator within) {
    BoundingBox inner = element.boundingBox();
    BoundingBox outer = within.boundingBox();
    return new Spot(
        (inner.x + inner.width / 2 - outer.x) / outer.width,
        (inner.y + inner.height / 2 - outer.y) / outer.height);
  }

  /** What axe finds wrong, with the markup it means. */
  static List<String> violations(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options).setLegacyMode(true).analyze().getViolations().stream()
            .map(found -> found.getId() + " " + found.getNodes().getFirst().getHtml())
            .toList();
  }

  static boolean scrollsSideways(Page page) {
    return !(boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
  }
}
