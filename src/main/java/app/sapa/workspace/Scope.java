package app.sapa.workspace;

import java.util.Locale;

/** Which contacts an entry reaches: all, those of its teams' members, or its own. */
public enum Scope {
  ALL,
  TEAM,
  OWN;

  /** As the row policies read it. */
  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }
}
