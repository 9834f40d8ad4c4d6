package app.sapa.kit;

import app.sapa.base.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whatever can be done by a key or by its name: the one list from which keyboard, command palette,
 * shortcut sheet, {@code aria-keyshortcuts} and tests read. Its name is the text {@code action.} and
 * its key.
 *
 * <p>Keys are written as {@code KeyboardEvent.key}, letters in upper case: {@code Ctrl+K}, with
 * Command in its place on a Mac, {@code Alt+R}, {@code Shift+F}, and {@code G I} for one after the
 * other.
 */
public enum Action {
  PALETTE(Context.EVERYWHERE, Offer.IN_SHEET, "Ctrl+K"),
  SHORTCUTS(Context.EVERYWHERE, Offer.BY_NAME, "?"),
  FIND(Context.EVERYWHERE, "search", Offer.IN_SHEET, "/"),
  LEAVE(Context.EVERYWHERE, Offer.IN_SHEET, "Escape"),
  GO_INBOX(Context.EVERYWHERE, "", Offer.BY_NAME, "G I"),
  GO_MINE(Context.EVERYWHERE, "inbox/mine", Offer.BY_NAME, "G M"),
  GO_UNASSIGNED(Context.EVERYWHERE, "inbox/unassigned", Offer.TO_WHO_SEES_ALL, "G U"),
  GO_SEARCH(Context.EVERYWHERE, "search", Offer.BY_NAME, "G F"),
  GO_CONTACTS(Context.EVERYWHERE, "contacts", Offer.TO_WHO_OPENS_CONTACTS, "G C"),
  NEW_INBOX(Context.EVERYWHERE, "inbox/mine?new=1", Offer.BY_NAME),
  GO_SETTINGS(Context.EVERYWHERE, "settings", Offer.TO_WHO_KEEPS, "G S"),
  GO_SNIPPETS(Context.EVERYWHERE, "settings/snippets", Offer.BY_NAME),
  GO_AUTO_MESSAGES(Context.EVERYWHERE, "settings/auto-messages", Offer.TO_WHO_KEEPS),
  GO_BUSINESS_HOURS(Context.EVERYWHERE, "settings/business-hours", Offer.TO_WHO_KEEPS),
  NOTICES(Context.EVERYWHERE, Offer.BY_NAME, "G N"),
  GO_HELP(Context.EVERYWHERE, "help", Offer.BY_NAME, "G H"),
  GO_PROFILE(Context.EVERYWHERE, "me", Offer.BY_NAME, "G P"),
  COLOURS(Context.EVERYWHERE, Offer.BY_NAME),
  SIGN_OUT(Context.EVERYWHERE, Offer.BY_NAME),

  INBOXES(Context.LIST, Offer.BY_NAME, "["),
  FILTER(Context.LIST, Offer.BY_NAME, "F"),
  REFRESH(Context.LIST, Offer.BY_NAME),
  WHY_HERE(Context.LIST, Offer.BY_NAME),
  NEXT(Context.LIST, Offer.IN_SHEET, "J", "ArrowDown"),
  PREVIOUS(Context.LIST, Offer.IN_SHEET, "K", "ArrowUp"),
  FIRST(Context.LIST, Offer.IN_SHEET, "Home"),
  LAST(Context.LIST, Offer.IN_SHEET, "End"),
  READ(Context.LIST, Offer.IN_SHEET, "Enter"),
  PICK(Context.LIST, Offer.BY_NAME, "X"),
  PICK_ALL(Context.LIST, Offer.BY_NAME, "Shift+X"),

  REPLY(Context.CONVERSATION, Offer.BY_NAME, "R", "Alt+R"),
  COMMENT(Context.CONVERSATION, Offer.BY_NAME, "C", "Alt+C"),
  CLOSE_OR_OPEN(Context.CONVERSATION, Offer.BY_NAME, "E"),
  SNOOZE(Context.CONVERSATION, Offer.BY_NAME, "Z"),
  ASSIGN(Context.CONVERSATION, Offer.BY_NAME, "A"),
  ASSIGN_TO_ME(Context.CONVERSATION, Offer.BY_NAME, "M"),
  UNDO(Context.CONVERSATION, Offer.BY_NAME, "U"),
  FIND_HERE(Context.CONVERSATION, Offer.BY_NAME, "Shift+F"),
  TAG(Context.CONVERSATION, Offer.BY_NAME, "T"),
  DETAILS(Context.CONVERSATION, Offer.BY_NAME, "]"),
  ACTIVITY(Context.CONVERSATION, Offer.BY_NAME, "H"),

  NEWER_ENTRY(Context.THREAD, Offer.IN_SHEET, "ArrowDown"),
  OLDER_ENTRY(Context.THREAD, Offer.IN_SHEET, "ArrowUp"),
  LATEST_ENTRY(Context.THREAD, Offer.IN_SHEET, "End"),
  ENTRY_MENU(Context.THREAD, Offer.IN_SHEET, "Enter"),

  SEND(Context.COMPOSER, Offer.IN_SHEET, "Enter"),
  SEND_LATER(Context.COMPOSER, Offer.IN_SHEET, "Alt+Enter"),
  UNDO_SEND(Context.COMPOSER, Offer.IN_SHEET, "Ctrl+Z"),
  NEW_LINE(Context.COMPOSER, Offer.IN_SHEET, "Shift+Enter"),
  SNIPPET(Context.COMPOSER, Offer.IN_SHEET, "/"),
  VARIABLE(Context.COMPOSER, Offer.IN_SHEET, "$"),
  EMOJI(Context.COMPOSER, Offer.IN_SHEET, ":"),

  OLDER_HIT(Context.FINDING, Offer.IN_SHEET, "Enter", "ArrowDown"),
  NEWER_HIT(Context.FINDING, Offer.IN_SHEET, "Shift+Enter", "ArrowUp");

  /** Where keys mean it. Those of {@link #THREAD} and after only where the keyboard is. */
  public enum Context {
    EVERYWHERE,
    LIST,
    CONVERSATION,
    THREAD,
    COMPOSER,
    FINDING;

    /** As it is written in texts and told to the browser. */
    public String key() {
      return Spelling.of(this);
    }
  }

  private enum Offer {
    /** Told with its keys, for nobody looks for it by name. */
    IN_SHEET,
    BY_NAME,
    TO_WHO_SEES_ALL,
    TO_WHO_OPENS_CONTACTS,
    TO_WHO_KEEPS
  }

  /** What a member may, as far as it decides what is there for them. */
  public record Rights(boolean seesEverything, boolean opensContacts, boolean keepsSettings) {}

  private final Context context;
  private final @Nullable String address;
  private final Offer offer;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  Action(Context context, Offer offer, String... keys) {
    this(context, null, offer, keys);
  }

  Action(Context context, @Nullable String address, Offer offer, String... keys) {
    this.context = context;
    this.address = address;
    this.offer = offer;
    this.keys = List.of(keys);
  }

  /** As it is written in texts and told to the browser. */
  public String key() {
    return Spelling.of(this);
  }

  public Context context() {
    return context;
  }

  /** Where it leads within a workspace, if that is all it does. */
  public @Nullable String address() {
    return address;
  }

  /** All that do it, the one that is shown first. */
  public List<String> keys() {
    return keys;
  }

  /** Whether it is found by its name, too. */
  public boolean isOffered() {
    return offer != Offer.IN_SHEET;
  }

  /** Whether it is there for a member. */
  public boolean isFor(Rights rights) {
    return switch (offer) {
      case IN_SHEET, BY_NAME -> true;
      case TO_WHO_SEES_ALL -> rights.seesEverything;
      case TO_WHO_OPENS_CONTACTS -> rights.opensContacts;
      case TO_WHO_KEEPS -> rights.keepsSettings;
    };
  }

  /**
   * Whether this key writes a character, and so acts by accident when somebody dictates; the keys
   * of a context in which the keyboard has to be are none.
   */
  public boolean isSingle(String key) {
    boolean writes = key.length() == 1 || key.contains(" ") || key.matches("Shift\\+.");
    return writes && context.compareTo(Context.THREAD) < 0;
  }

  /**
   * The keys as {@code aria-keyshortcuts} has them, which knows none that follow each other.
   *
   * @param single whether keys that write a character act, too
   */
  String shortcuts(boolean single) {
    return keys.stream()
        .filter(key -> !key.contains(" ") && (single || !isSingle(key)))
        .map(
            key ->
                key.startsWith("Ctrl+")
                    ? "Control+" + key.substring(5) + " Meta+" + key.substring(5)
                    : key)
        .collect(Collectors.joining(" "));
  }
}
