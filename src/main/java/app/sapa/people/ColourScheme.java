package app.sapa.people;

import java.util.Locale;

/** How an account wants its screens: as the device has it, or always light or dark. */
public enum ColourScheme {
  SYSTEM,
  LIGHT,
  DARK;

  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ColourScheme ofStored(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
