package app.sapa.inbox.ui;

import app.sapa.contact.ui.DrawerTab;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which panes of the inbox are seen, told to {@code sapa.css} in attributes: one at a time on small
 * screens, and where the width leaves a choice, as the person likes.
 */
final class Panes {
  /** From this width on, in pixels, the details stand beside the conversation, as in sapa.css. */
  private static final int ROOMY = 1360;

  /** From this width on, in pixels, the list is seen beside the panel, as in sapa.css. */
  private static final int BESIDE_PANEL = 1024;

  private final Element inbox;
  private final Strip strip;
  private int width = ROOMY;
  private boolean chosen;
  private DrawerTab tab = DrawerTab.DETAILS;

  /** Whether details are wanted although, or not wanted although, the width speaks otherwise. */
  private @Nullable Boolean details;

  Panes(Element inbox, Strip strip) {
    this.inbox = inbox;
    this.strip = strip;
  }

  void width(int pixels) {
    boolean wasRoomy = isRoomy();
    width = pixels;
    if (wasRoomy != isRoomy()) {
      details = null;
    }
    draw();
  }

  /** On small screens the list is seen, or the contact that was chosen from it. */
  void show(boolean anybody) {
    chosen = anybody;
    inbox.setAttribute("data-pane", anybody ? "thread" : "list");
    if (!isRoomy()) {
      details = null;
    }
    draw();
  }

  void showDetails() {
    inbox.setAttribute("data-pane", "details");
  }

  void back() {
    inbox.setAttribute("data-pane", "thread");
  }

  /**
   * A tab opens the drawer on what it stands for, and closes it where that is seen already; answers
   * whether it is seen by now.
   */
  boolean press(DrawerTab other) {
    boolean seen = detailsSeen() && other == tab;
    tab = other;
    want(!seen);
    return !seen;
  }

  /** Another tab, in the drawer that is seen. */
  void turn(DrawerTab other) {
    tab = other;
    draw();
  }

  void close() {
    want(false);
  }

  private void want(boolean seen) {
    details = seen == isRoomy() ? null : (Boolean) seen;
    draw();
  }

  void toggleInboxes() {
    boolean seen = "open".equals(inbox.getAttribute("data-side"));
    inbox.setAttribute("data-side", seen ? "closed" : "open");
  }

  void closeInboxes() {
    inbox.removeAttribute("data-side");
  }

  /** Whether the panel covers everything else. */
  boolean panelCoversAll() {
    return width < BESIDE_PANEL;
  }

  private boolean isRoomy() {
    return width >= ROOMY;
  }

  private boolean detailsSeen() {
    var wanted = details;
    return chosen && (wanted == null ? isRoomy() : wanted);
  }

  private void draw() {
    inbox.setAttribute("data-drawer", detailsSeen() ? "open" : "closed");
    strip.draw(chosen, detailsSeen() ? tab : null);
  }
}
