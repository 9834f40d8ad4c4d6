package app.sapa.inbox;

import app.sapa.contact.Filter;
import java.util.UUID;

/**
 * An inbox that somebody built from conditions.
 *
 * <p>It begins private. Its creator alone changes, shares and deletes it, whatever others' roles
 * are; whoever has it sees in it whom its filter means and they may see, as of their own last
 * refresh. When the creator leaves, a private one goes with them and a shared one passes to an
 * owner.
 *
 * @param creator the membership
 */
public record CustomInbox(UUID id, String name, UUID creator, Filter filter, Sharing sharing) {
  /** As it is listed among the others. */
  public Inboxes.Named named() {
    return new Inboxes.Named(new Inbox.Custom(id), name);
  }
}
