package app.sapa.inbox.ui;

import app.sapa.inbox.CustomInboxes.Section;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.inbox.Looks;
import app.sapa.people.Viewer;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody left the inboxes of each workspace: where they were last, how each inbox was looked
 * at, what was folded away. Looks are kept for good, the rest as long as they are signed in.
 */
@ApplicationScoped
class Remembered {
  private static final String KEY = "app.sapa.inbox.";

  @Inject Looks looks;

  /** Writes the look down only when it is another one than before. */
  void at(Viewer viewer, Place place) {
    var inbox = place.box().inbox();
    keep("last." + place.slug(), inbox.key());
    if (!look(viewer, inbox).equals(place.look())) {
      keep(looked(viewer, inbox), place.look());
      looks.keep(viewer, inbox, place.look());
    }
  }

  /** The key of the inbox in which they were last; it may be gone by now. */
  Optional<String> inbox(String slug) {
    return found("last." + slug, String.class);
  }

  /** How they looked at this inbox last. */
  Look look(Viewer viewer, Inbox inbox) {
    var known = found(looked(viewer, inbox), Look.class);
    if (known.isPresent()) {
      return known.get();
    }
    var look = looks.of(viewer, inbox);
    keep(looked(viewer, inbox), look);
    return look;
  }

  private static String looked(Viewer viewer, Inbox inbox) {
    return "look." + viewer.id() + "." + inbox.key();
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
