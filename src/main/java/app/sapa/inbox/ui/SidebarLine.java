package app.sapa.inbox.ui;

import app.sapa.inbox.Inboxes;
import java.util.Locale;

/**
 * An inbox as the sidebar lists it.
 *
 * @param mine whether the viewer created it; so are those that nobody did
 * @param attention whether its filter asks for something that is gone
 */
record SidebarLine(Inboxes.Named box, String name, boolean mine, boolean attention) {
  boolean isCalled(String part) {
    return name.toLowerCase(Locale.ROOT).contains(part);
  }
}
