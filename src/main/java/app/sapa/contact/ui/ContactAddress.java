package app.sapa.contact.ui;

import app.sapa.people.Viewer;
import java.util.UUID;

/** Where contacts are opened, in a workspace and by a member of it. */
public record ContactAddress(String slug, Viewer viewer) {
  /** A contact: a blocked one in the blocked inbox, for it is in no other. */
  public String of(UUID contact, boolean blocked) {
    return "w/%s/inbox/%s/c/%s".formatted(slug, blocked ? "blocked" : home(), contact);
  }

  /** Something written, in its place in the contact's history. */
  public String of(UUID contact, boolean blocked, UUID entry) {
    return of(contact, blocked) + "?at=" + entry;
  }

  /** Restricted agents have no All; what they may see of it is in Mine. */
  private String home() {
    return viewer.seesEverything() ? "all" : "mine";
  }
}
