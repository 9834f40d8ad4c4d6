package app.sapa.people.ui;

import app.sapa.base.Spelling;
import app.sapa.people.Permission;

/** The pages of the settings, in their order. */
public enum SettingsSection {
  MEMBERS(Permission.CHANGE_AGENTS),
  TEAMS(Permission.CHANGE_SETTINGS),
  CATEGORIES(Permission.CHANGE_SETTINGS),
  WORKSPACE(Permission.CHANGE_SETTINGS);

  private final Permission permission;

  SettingsSection(Permission permission) {
    this.permission = permission;
  }

  /** Without which the page is not there. */
  Permission permission() {
    return permission;
  }

  /** Below {@code settings/}, and in texts. */
  String key() {
    return Spelling.of(this);
  }
}
