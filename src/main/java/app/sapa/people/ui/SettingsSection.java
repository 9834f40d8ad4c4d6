package app.sapa.people.ui;

import app.sapa.base.Spelling;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import org.jspecify.annotations.Nullable;

/** The pages of the settings, in their order. */
public enum SettingsSection {
  MEMBERS(Permission.CHANGE_AGENTS),
  TEAMS(Permission.CHANGE_SETTINGS),
  CATEGORIES(Permission.CHANGE_SETTINGS),
  SNIPPETS(null),
  WORKSPACE(Permission.CHANGE_SETTINGS);

  private final @Nullable Permission permission;

  /** @param permission without which the page is not there, or null when everybody has it */
  SettingsSection(@Nullable Permission permission) {
    this.permission = permission;
  }

  boolean isFor(Viewer viewer) {
    return permission == null || viewer.may(permission);
  }

  /** Below {@code settings/}, and in texts. */
  String key() {
    return Spelling.of(this);
  }
}
