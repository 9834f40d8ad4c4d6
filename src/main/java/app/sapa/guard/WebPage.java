package app.sapa.guard;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was found at an address of the web.
 *
 * @param address at which it was found in the end
 * @param type the media type as they tell it, with its parameters
 * @param whole false if it went on beyond the cap or broke off
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a body, read once and compared by nobody.
public record WebPage(String address, @Nullable String type, byte[] bytes, boolean whole) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  boolean isHtml() {
    return media().equals("text/html") || media().equals("application/xhtml+xml");
  }

  /** Whether it says that it is a picture; its bytes have yet to be looked at. */
  public boolean isPicture() {
    return media().startsWith("image/");
  }

  private String media() {
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The characters in which it says it is written, if we know them. */
  Optional<String> charset() {
    var named = CHARSET.matcher(type == null ? "" : type);
    return named.find() ? Optional.of(named.group(1)).filter(WebPage::isKnown) : Optional.empty();
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
