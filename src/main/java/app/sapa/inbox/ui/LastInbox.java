package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The inbox in which somebody was last, in each workspace, as long as they are signed in. */
@ApplicationScoped
class LastInbox {
  private static final String KEY = "app.sapa.inbox.last.";

  void remember(String slug, Inbox inbox) {
    VaadinSession.getCurrent().setAttribute(KEY + slug, inbox.key());
  }

  /** Its key; it may be gone by now. */
  Optional<String> in(String slug) {
    return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(KEY + slug));
  }
}
