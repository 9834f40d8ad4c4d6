package app.sapa.inbox.ui;

import app.sapa.inbox.CustomInboxes.Section;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody left the inboxes of each workspace: where they were last, how each inbox was looked
 * at, what was folded away. Kept as long as they are signed in.
 */
@ApplicationScoped
class Remembered {
  private static final String KEY = "app.sapa.inbox.";

  void at(String slug, Inbox inbox, Look look) {
    keep("last." + slug, inbox.key());
    keep(looked(slug, inbox), look.equals(Look.FIRST) ? null : look);
  }

  /** The key of the inbox in which they were last; it may be gone by now. */
  Optional<String> inbox(String slug) {
    return found("last." + slug, String.class);
  }

  /** How they looked at this inbox last. */
  Look look(String slug, Inbox inbox) {
    return found(looked(slug, inbox), Look.class).orElse(Look.FIRST);
  }

  private static String looked(String slug, Inbox inbox) {
    return "look." + slug + "." + inbox.key();
  }

  void section(Section section) {
    keep("section", section);
  }

  /** Whose custom inboxes they chose to be listed. */
  Section section() {
    return found("section", Section.class).orElse(Section.ALL);
  }

  void fold(String group, boolean folded) {
    keep("folded." + group, folded ? Boolean.TRUE : null);
  }

  boolean isFolded(String group) {
    return found("folded." + group, Boolean.class).isPresent();
  }

  private static void keep(String key, @Nullable Object value) {
    VaadinSession.getCurrent().setAttribute(KEY + key, value);
  }

  private static <T> Optional<T> found(String key, Class<T> type) {
    return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(KEY + key)).map(type::cast);
  }
}
