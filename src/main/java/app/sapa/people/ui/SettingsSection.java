package app.sapa.people.ui;

import app.sapa.base.Spelling;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import org.jspecify.annotations.Nullable;

/** The pages of the settings, in their order. */
public enum SettingsSection {
  MEMBERS(Group.COMPANY, Permission.CHANGE_AGENTS),
  TEAMS(Group.COMPANY, Permission.CHANGE_SETTINGS),
  WORKSPACE(Group.COMPANY, Permission.CHANGE_SETTINGS),
  CATEGORIES(Group.CHATROOM, Permission.CHANGE_SETTINGS),
  SNIPPETS(Group.CHATROOM, null),
  AUTO_MESSAGES(Group.CHATROOM, Permission.CHANGE_SETTINGS),
  BUSINESS_HOURS(Group.CHATROOM, Permission.CHANGE_SETTINGS);

  /** Pages that stand together, under a heading. */
  enum Group {
    COMPANY,
    CHATROOM;

    /** In texts. */
    String key() {
      return Spelling.of(this);
    }
  }

  private final Group group;
  private final @Nullable Permission permission;

  /** @param permission without which the page is not there, or null when everybody has it */
  SettingsSection(Group group, @Nullable Permission permission) {
    this.group = group;
    this.permission = permission;
  }

  Group group() {
    return group;
  }

  boolean isFor(Viewer viewer) {
    return permission == null || viewer.may(permission);
  }

  /** Below {@code settings/}, and in texts. */
  String key() {
    return Spelling.of(this);
  }
}
