package app.sapa.conversation.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.ContactCard;
import app.sapa.contact.Masking;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.kit.Popup;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The head, the thread and the composer of the contact that is open. */
public final class Console extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Opened opened;
  private final transient Following following;
  private final transient Steps steps;
  private final transient AssigneePicker picker;
  private final Beside beside;
  private final ConsoleHead head;
  private final SnoozeReminder reminder;
  private final FindIsland find;
  private final ThreadIsland thread;
  private final transient ComposerAnswers answers;
  private final ComposerIsland composer;
  private transient @Nullable Viewer looking;

  /** What the console leaves to the screen around it. */
  public interface Steps {
    /** Back to the list, on small screens. */
    void back();

    /** On to the contact's details, on small screens. */
    void details();

    /** The contact that is open is to be shown so from now on; null for none. */
    void shows(@Nullable ContactCard card);
  }

  public Console(Desks desks, Roster roster, Supplier<Viewer> viewer, Locale locale, Steps steps) {
    this.steps = steps;
    opened = new Opened(desks, roster, locale, viewer);
    following = new Following(desks.timeline);
    thread = new ThreadIsland(new ThreadAnswers(opened, following, this::patches));
    find = new FindIsland(new FindAnswers(opened));
    answers = new ComposerAnswers(opened);
    composer = new ComposerIsland(answers, new LaterAnswers(opened));
    var decisions = new Decisions(opened, this::refresh);
    picker = new AssigneePicker(opened, decisions, "assignee").ofWhoIsOpen();
    beside = new Beside(opened);
    reminder = new SnoozeReminder(opened, decisions);
    head = new ConsoleHead(opened, beside, picker, decisions, steps);
    addClassName("sapa-console");
  }

  private int patches() {
    return thread.seq();
  }

  /** Where the contact that is open is given to somebody; to be placed where it is always shown. */
  public Popup assigning() {
    return picker.popup();
  }

  /** Shows that nothing is chosen. */
  public void showNothing() {
    leave();
    turnTo(null);
    getElement().setAttribute("aria-label", opened.text("inbox.console"));
    stand(new NothingOpen(opened));
  }

  /**
   * Opens a contact, at one of its entries or at the end.
   *
   * @throws NotThere when it is not the viewer's to see
   */
  public void open(UUID contact, @Nullable UUID entry) {
    var card = opened.read(contact);
    leave();
    turnTo(card);
    following.begin();
    var me = opened.viewer();
    thread.open(contact, entry, opened.desks.pointers.readTo(me, contact));
    showWaiting(card);
    show(card);
    showComposer(card);
    find.open(contact);
    stand(head, reminder, find, thread, composer);
    refreshPresence();
    looking = me;
    opened.desks.attention.looks(me, contact);
  }

  private void turnTo(@Nullable ContactCard card) {
    opened.turnTo(card);
    steps.shows(card);
  }

  /** What stands there already stays where it is, and keeps the keyboard if it has it. */
  private void stand(Component... content) {
    if (!getChildren().toList().equals(List.of(content))) {
      removeAll();
      add(content);
    }
  }

  private void show(ContactCard card) {
    getElement()
        .setAttribute("aria-label", opened.text("inbox.conversation-with", opened.name(card)));
    head.show(card);
    reminder.show(card);
    picker.show(card.assignee());
  }

  private void showComposer(ContactCard card) {
    composer.open(
        card.id(),
        opened.name(card),
        opened.viewer().id(),
        opened.desks.drafts.of(opened.viewer(), card.id()),
        card.blocked(),
        Masking.hides(opened.viewer()),
        opened.roster.channelName(card.lastChannel()),
        fileLimits(card));
  }

  private Map<Mode, Long> fileLimits(ContactCard card) {
    long ours = opened.desks.files.largest();
    var channel = opened.roster.channel(card.lastChannel());
    long theirs = channel.map(known -> known.kind().largestFile()).orElse(ours);
    return Map.of(Mode.REPLY, Math.min(ours, theirs), Mode.COMMENT, ours);
  }

  /** Shows what changed about the contact that is open; closes it when it is out of sight. */
  public void refresh() {
    opened
        .card()
        .ifPresent(
            shown -> {
              try {
                refresh(shown, opened.read(shown.id()));
              } catch (NotThere e) {
                lose();
              }
            });
  }

  private void refresh(ContactCard before, ContactCard now) {
    if (!now.equals(before)) {
      opened.turnTo(now);
      show(now);
      steps.shows(now);
      if (now.blocked() != before.blocked()) {
        showComposer(now);
      }
    }
    var news = following.news(opened.viewer(), now.id());
    if (!news.isEmpty()) {
      thread.patch(now.id(), opened.json(now).all(news));
    }
    showWaiting(now);
  }

  // After the news: what has just left is a message there before it stops waiting here.
  private void showWaiting(ContactCard card) {
    var me = opened.viewer();
    var replies = opened.desks.later.waiting(me, card.id());
    thread.waiting(card.id(), opened.json(card).waiting(replies, me.id()));
  }

  private void lose() {
    turnTo(null);
    remove(head, reminder, find, composer);
    thread.close(opened.text("inbox.out-of-sight") + " " + opened.text("inbox.out-of-sight-why"));
  }

  /** Shows what has become known of addresses that are being written to these contacts. */
  public void refreshPreviews(Set<UUID> contacts) {
    answers.previewed(contacts, composer);
  }

  /** Shows again who looks and who writes. */
  public void refreshPresence() {
    opened.card().ifPresent(card -> thread.typing(card.id(), beside.show(card)));
  }

  /** Keeps the others told that this contact is being looked at. */
  public void stillLooking() {
    try {
      opened.card().ifPresent(card -> opened.desks.attention.looks(opened.viewer(), card.id()));
    } catch (NotThere e) {
      lose();
    }
  }

  /** The screen turns to something else, or closes: then nobody may be signed in any more. */
  public void leave() {
    var who = looking;
    if (who != null) {
      opened.card().ifPresent(card -> opened.desks.attention.leaves(who, card.id()));
    }
  }
}
