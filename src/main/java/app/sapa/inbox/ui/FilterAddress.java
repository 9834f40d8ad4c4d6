package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A filter in an address: its JSON in base64url. */
final class FilterAddress {
  /** Characters; servers on the way take addresses no longer than some thousands. */
  private static final int LONGEST = 6_000;

  private FilterAddress() {}

  /**
   * As part of an address.
   *
   * @throws Refusal {@code filter.too-long} when it does not fit into one
   */
  static String write(Filter filter) {
    var json = FilterJson.write(filter).getBytes(StandardCharsets.UTF_8);
    var written = Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    if (written.length() > LONGEST) {
      throw new Refusal("filter.too-long");
    }
    return written;
  }

  /**
   * From an address, which anybody may have made up.
   *
   * @throws Refusal {@code filter.unreadable} or {@code filter.too-large}
   */
  static Filter read(String written) {
    if (written.length() > LONGEST) {
      throw new Refusal("filter.too-large");
    }
    try {
      return FilterJson.read(
          new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noBase64) {
      throw new Refusal("filter.unreadable");
    }
  }
}
