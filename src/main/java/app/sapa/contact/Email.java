package app.sapa.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param raw as somebody wrote it
 * @param norm lower-cased; what is compared and searched
 */
public record Email(String raw, String norm) {
  /** One @, a local part of at most 64, a domain with a dot (RFC 5321 4.5.3.1 limits). */
  private static final Pattern SHAPE = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

  private static final int LONGEST = 254;

  /** Reads an address; empty when it cannot be one. */
  public static Optional<Email> parse(String raw) {
    var text = raw.strip();
    return text.length() <= LONGEST && SHAPE.matcher(text).matches()
        ? Optional.of(new Email(text, text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
