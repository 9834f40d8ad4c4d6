package app.sapa.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lies over texts about contacts that are shown to somebody who may not see their numbers and
 * addresses: each of these stands masked in them, however it is grouped.
 */
public final class Veil {
  /** For whoever may see all of it. */
  static final Veil NONE = new Veil(Map.of());

  private final Map<UUID, List<Secret>> secrets;

  Veil(Map<UUID, List<Secret>> secrets) {
    this.secrets = Map.copyOf(secrets);
  }

  /** A text about that contact as it may be shown. */
  public String over(UUID contact, String text) {
    var shown = text;
    for (var secret : secrets.getOrDefault(contact, List.of())) {
      shown = secret.veiled(shown);
    }
    return shown;
  }

  /**
   * The same for the beginning of a text, which may have been cut within a number or an address.
   *
   * @param most characters of such a beginning
   */
  public String overBeginning(UUID contact, String text, int most) {
    var shown = over(contact, text);
    if (text.length() < most - 1) {
      return shown;
    }
    for (var secret : secrets.getOrDefault(contact, List.of())) {
      shown = secret.veiledAtEnd(shown);
    }
    return shown;
  }
}
