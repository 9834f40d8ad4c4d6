package app.sapa.shell;

import app.sapa.base.Spelling;

/** The pages of the help, in their order. */
enum HelpPage {
  INTRODUCTION,
  GUIDE,
  KEYS,
  WHATS_NEW,
  RELEASE_NOTES,
  TROUBLE;

  /** As it stands in addresses, and names its text. */
  String key() {
    return Spelling.of(this);
  }
}
