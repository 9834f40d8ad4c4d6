package app.sapa.conversation.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.conversation.Attention;
import app.sapa.kit.Blank;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Popup;
import app.sapa.kit.Zones;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
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
  private final ThreadIsland thread;
  private final ComposerIsland composer;

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
    composer = new ComposerIsland(new ComposerAnswers(opened));
    picker = new AssigneePicker(opened, new Deciding());
    beside = new Beside(opened);
    head = new ConsoleHead(opened, beside, picker, new Deciding());
    addClassName("sapa-console");
    var labels = desks.texts.beginning("island.", locale);
    thread.configure(labels, locale, Zones.here());
    composer.configure(labels, locale, Zones.here());
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
    add(
        new Blank(Icon.BLANK, opened.text("inbox.choose"))
            .saying(opened.text("inbox.choose-hint"))
            .holding(keys()));
  }

  private Div keys() {
    var keys =
        new Div(
            Inline.key("J"),
            Inline.key("K"),
            new Span(opened.text("inbox.keys.move")),
            Inline.key("Enter"),
            new Span(opened.text("inbox.keys.read")),
            Inline.key("R"),
            new Span(opened.text("inbox.keys.reply")),
            Inline.key("C"),
            new Span(opened.text("inbox.keys.comment")));
    keys.addClassName("sapa-keys");
    return keys;
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
    add(head, thread, composer);
    following.begin();
    var me = opened.viewer();
    thread.open(contact, entry, opened.desks.pointers.readTo(me, contact));
    show(card);
    showComposer(card);
    refreshPresence();
    opened.desks.attention.looks(me, contact);
  }

  private void turnTo(@Nullable ContactCard card) {
    opened.turnTo(card);
    removeAll();
    steps.shows(card);
  }

  private void show(ContactCard card) {
    getElement()
        .setAttribute("aria-label", opened.text("inbox.conversation-with", opened.name(card)));
    head.show(card);
    picker.show(card);
  }

  private void showComposer(ContactCard card) {
    composer.open(
        card.id(),
        opened.name(card),
        opened.viewer().id(),
        opened.desks.drafts.of(opened.viewer(), card.id()),
        card.blocked() ? opened.text("inbox.blocked-no-writing") : null,
        opened.roster.channelName(card.lastChannel()));
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
  }

  private void lose() {
    turnTo(null);
    add(
        new Blank(Icon.MISSING, opened.text("inbox.out-of-sight"))
            .saying(opened.text("inbox.out-of-sight-why")));
    thread.close(opened.text("inbox.out-of-sight"));
  }

  /** Shows again who looks and who writes. */
  public void refreshPresence() {
    opened
        .card()
        .ifPresent(
            card -> {
              var me = opened.viewer();
              var attention = opened.desks.attention;
              var others = attention.beside(me, card.id());
              beside.show(others);
              var writing =
                  new ArrayList<>(
                      others.stream()
                          .filter(Attention.Attending::writing)
                          .map(Attention.Attending::name)
                          .toList());
              if (attention.contactIsWriting(me, card.id())) {
                writing.add(opened.name(card));
              }
              thread.typing(card.id(), writing);
            });
  }

  /** Keeps the others told that this contact is being looked at. */
  public void stillLooking() {
    try {
      opened.card().ifPresent(card -> opened.desks.attention.looks(opened.viewer(), card.id()));
    } catch (NotThere e) {
      lose();
    }
  }

  /** The screen turns to something else. */
  public void leave() {
    opened.card().ifPresent(card -> opened.desks.attention.leaves(opened.viewer(), card.id()));
  }

  /** What the head and the picker have their buttons do. */
  private final class Deciding implements ConsoleHead.Steps, AssigneePicker.Choice {
    @Override
    public void back() {
      steps.back();
    }

    @Override
    public void details() {
      steps.details();
    }

    @Override
    public void close() {
      decide((me, contact) -> opened.desks.triage.close(me, contact, null));
    }

    @Override
    public void open() {
      decide(opened.desks.triage::open);
    }

    @Override
    public void assign(UUID member) {
      decide((me, contact) -> opened.desks.triage.assign(me, contact, member));
    }

    @Override
    public void unassign() {
      decide(opened.desks.triage::unassign);
    }

    private void decide(BiConsumer<Viewer, UUID> decision) {
      try {
        opened.card().ifPresent(card -> decision.accept(opened.viewer(), card.id()));
      } catch (Refusal refusal) {
        opened.desks.told.show(refusal);
      }
      refresh();
    }
  }
}
