package app.sapa.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the web, as people write them into texts and pages tell them. */
public final class WebAddress {
  private static final int LONGEST = 2_048;
  private static final Pattern WRITTEN =
      Pattern.compile("https?://[^\\s\\p{Z}\\uFEFF<>\"]+", Pattern.CASE_INSENSITIVE);

  /** What ends a sentence or closes a bracket after an address, as the thread's links have it. */
  private static final String AFTER = ".,;:!?)]}'’”";

  private WebAddress() {}

  /** Whether there may be one in a text. */
  public static boolean mayBeIn(String text) {
    return text.contains("://");
  }

  /** The first one in a text, in ASCII; empty where there is none, or it is none to call. */
  public static Optional<String> firstIn(String text) {
    var found = WRITTEN.matcher(text);
    return found.find() ? callable(withoutEnd(found.group())) : Optional.empty();
  }

  private static String withoutEnd(String written) {
    int end = written.length();
    while (AFTER.indexOf(written.charAt(end - 1)) >= 0) {
      end--;
    }
    return written.substring(0, end);
  }

  /** The site of an address, as people know it. */
  public static String site(String address) {
    return parsed(address)
        .map(uri -> uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
        .orElse("");
  }

  /** What an address means that was told by what is at another; empty for what is none to call. */
  static Optional<String> from(String base, String told) {
    try {
      return callable(new URI(base).resolve(new URI(told.strip())).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> callable(String address) {
    return parsed(address).map(URI::toASCIIString).filter(text -> text.length() <= LONGEST);
  }

  private static Optional<URI> parsed(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
