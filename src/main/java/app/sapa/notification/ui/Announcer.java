package app.sapa.notification.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the browser show what is new: one of all its tabs does, while none of them is before anybody's
 * eyes, and only where the person allowed it.
 */
@Tag("sapa-announcer")
@JsModule("./sapa/sapa-announcer.ts")
final class Announcer extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<String> opened;
  private @Nullable UUID member;

  /** With what to do when a shown notice is clicked, of which the browser names the id. */
  Announcer(Consumer<String> opened) {
    this.opened = opened;
  }

  /** Shows the notices of that member from now on. */
  void of(UUID whose) {
    member = whose;
    reopen();
  }

  @Override
  protected void reopen() {
    if (member != null) {
      tell("watch", member.toString());
    }
  }

  /**
   * Something new.
   *
   * @param about the contact, of whom only the latest is shown
   */
  void announce(UUID notice, UUID about, String title, String text, boolean sound) {
    tell(
        "announce",
        JSON.createObjectNode()
            .put("id", notice.toString())
            .put("contact", about.toString())
            .put("title", title)
            .put("text", text)
            .put("sound", sound));
  }

  @ClientCallable
  void open(String notice) {
    opened.accept(notice);
  }
}
