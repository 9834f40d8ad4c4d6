package app.sapa.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, as plain short text. Nothing of the page is run, loaded or followed,
 * and none of its markup is kept.
 *
 * @param title never empty
 * @param description empty where it tells none
 * @param picture the address of a picture it shows others; null for none
 */
public record PageSummary(String title, String description, @Nullable String picture) {
  static final int LONGEST_TITLE = 150;
  static final int LONGEST_DESCRIPTION = 300;

  /** More than anybody reads, and little enough to be gone through character by character. */
  private static final int READ = 4_000;

  private static final int DEEPEST = 200;

  // Control, format and lone surrogate characters, among them what turns the direction; what could
  // not be decoded. The two joiners that scripts and emoji need stay.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD&&[^\\u200C\\u200D\\s]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SOMETHING = Pattern.compile("[^\\u200C\\u200D ]");

  /** Empty for a page that tells no title, and for what is no page. */
  public static Optional<PageSummary> of(WebPage page) {
    if (page.isPicture()) {
      return Optional.of(new PageSummary(pictureName(page.address()), "", page.address()));
    }
    return page.isHtml() ? of(page.address(), parsed(page)) : Optional.empty();
  }

  private static String pictureName(String address) {
    var path = address.replaceFirst("[?#].*$", "");
    return FileName.of(path).toString();
  }

  private static Document parsed(WebPage page) {
    var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    var charset = page.charset().orElse(null);
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.bytes()), charset, page.address(), parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<PageSummary> of(String address, Document page) {
    var told = told(page);
    return first(told, "og:title", "twitter:title")
        .or(() -> text(page.title(), LONGEST_TITLE))
        .map(title -> new PageSummary(title, description(told), picture(address, told)));
  }

  private static Map<String, String> told(Document page) {
    var told = new HashMap<String, String>();
    for (var meta : page.select("meta[content]")) {
      var name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      told.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), meta.attr("content"));
    }
    return told;
  }

  private static Optional<String> first(Map<String, String> told, String... names) {
    return Stream.of(names).flatMap(name -> text(told, name, LONGEST_TITLE).stream()).findFirst();
  }

  private static String description(Map<String, String> told) {
    return Stream.of("og:description", "twitter:description", "description")
        .flatMap(name -> text(told, name, LONGEST_DESCRIPTION).stream())
        .findFirst()
        .orElse("");
  }

  private static @Nullable String picture(String address, Map<String, String> told) {
    return Stream.of("og:image:secure_url", "og:image", "og:image:url", "twitter:image")
        .flatMap(name -> Optional.ofNullable(told.get(name)).stream())
        .flatMap(written -> WebAddress.from(address, written).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> text(Map<String, String> told, String name, int longest) {
    return Optional.ofNullable(told.get(name)).flatMap(written -> text(written, longest));
  }

  private static Optional<String> text(String written, int longest) {
    var begun = written.substring(0, Math.min(written.length(), READ));
    var seen = SPACES.matcher(UNSEEN.matcher(begun).replaceAll("")).replaceAll(" ").strip();
    return Optional.of(seen)
        .filter(text -> SOMETHING.matcher(text).find())
        .map(text -> cut(text, longest));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }
}
