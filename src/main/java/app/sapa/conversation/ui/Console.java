package app.sapa.conversation.ui;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.channel.Channel;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactStatus;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.conversation.Timeline;
import app.sapa.kit.Avatar;
import app.sapa.kit.Blank;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.people.Members.Member;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The head, the thread and the composer of the contact that is open. */
public final class Console extends Section {
  private static final long serialVersionUID = 1L;
  private static final int WINDOW = 40;

  private final transient Desks desks;
  private final transient Supplier<Viewer> viewer;
  private final transient Steps steps;
  private final ThreadIsland thread;
  private final ComposerIsland composer;
  private final Div head = new Div();
  private final Div presence = new Div();
  private transient @Nullable ContactCard card;

  /** What the console leaves to the screen around it. */
  public interface Steps {
    /** Back to the list, on small screens. */
    void back();

    /** On to the contact's details, on small screens. */
    void details();
  }

  public Console(Desks desks, Supplier<Viewer> viewer, Locale locale, Steps steps) {
    this.desks = desks;
    this.viewer = viewer;
    this.steps = steps;
    thread = new ThreadIsland(new Asked());
    composer = new ComposerIsland(new Said());
    addClassName("sapa-console");
    head.addClassName("sapa-console-head");
    presence.addClassName("sapa-presence");
    var labels = desks.texts.beginning("island.", locale);
    thread.configure(labels, locale, desks.zone());
    composer.configure(labels, locale, desks.zone());
  }

  /** Shows that nothing is chosen. */
  public void showNothing() {
    leave();
    card = null;
    removeAll();
    getElement().setAttribute("aria-label", text("inbox.console"));
    add(new Blank(Icon.BLANK, text("inbox.choose")).saying(text("inbox.choose-hint")));
  }

  /**
   * Opens a contact, at one of its entries or at the end.
   *
   * @throws NotThere when it is not the viewer's to see
   */
  public void open(UUID contact, @Nullable UUID entry) {
    var me = viewer.get();
    var opened = desks.cards.open(me, contact);
    leave();
    card = opened;
    removeAll();
    add(head, thread, composer);
    showHead(me, opened);
    thread.open(contact, entry, desks.pointers.readTo(me, contact));
    showComposer(me, opened);
    desks.attention.looks(me, contact);
  }

  /** The contact that is open, if one is. */
  public Optional<ContactCard> card() {
    return Optional.ofNullable(card);
  }

  private void showComposer(Viewer me, ContactCard opened) {
    composer.open(
        opened.id(),
        nameOf(opened),
        me.id(),
        desks.drafts.of(me, opened.id()),
        opened.blocked() ? text("inbox.blocked-no-writing") : null,
        channelName(opened.lastChannel()));
  }

  private void showHead(Viewer me, ContactCard opened) {
    var name = nameOf(opened);
    getElement().setAttribute("aria-label", text("inbox.conversation-with", name));
    head.removeAll();
    head.add(new PlainButton(Icon.BACK, text("inbox.back"), steps::back).looking("sapa-back"));
    head.add(face(opened, name), who(opened, name), presence);
    var assignee = new Span(text("inbox.assignee", assigneeName(me, opened)));
    assignee.addClassNames("sapa-assignee", "sapa-wide");
    head.add(assignee);
    if (!opened.blocked()) {
      head.add(
          opened.status() == ContactStatus.OPEN
              ? new PlainButton(text("inbox.close"), this::close).primary()
              : new PlainButton(text("inbox.open"), this::openConversation).primary());
    }
    head.add(
        new PlainButton(Icon.INFO, text("contact.details"), steps::details).looking("sapa-back"));
    showPresence(me, opened);
  }

  private Avatar face(ContactCard opened, String name) {
    var face = new Avatar(opened.id(), name);
    var channel = channel(opened.lastChannel());
    channel.ifPresent(
        found -> {
          var badge = new Span(Icon.valueOf(found.kind().name()).draw());
          badge.addClassName("sapa-channel");
          badge.getElement().setAttribute("data-channel", found.kind().key());
          face.add(badge);
        });
    return face;
  }

  private Div who(ContactCard opened, String name) {
    var title = new H2(name);
    title.getElement().setAttribute("translate", "no");
    var reach = opened.phones().isEmpty() ? opened.emails() : opened.phones();
    var line = new ArrayList<>(List.of(channelName(opened.lastChannel())));
    reach.stream().findFirst().ifPresent(line::add);
    var who = new Div(title, new Paragraph(String.join(" ", line).strip()));
    who.addClassName("sapa-who");
    return who;
  }

  private String assigneeName(Viewer me, ContactCard opened) {
    var assignee = opened.assignee();
    var member = assignee == null ? null : members(me).get(assignee);
    return member == null ? text("inbox.nobody") : member.name();
  }

  private void showPresence(Viewer me, ContactCard opened) {
    var beside = desks.attention.beside(me, opened.id());
    presence.removeAll();
    beside.forEach(
        other ->
            presence.add(
                new Avatar(other.member(), other.name())
                    .small()
                    .named(text("inbox.is-viewing", other.name()))));
    var writing =
        new ArrayList<>(
            beside.stream()
                .filter(Attention.Attending::writing)
                .map(Attention.Attending::name)
                .toList());
    if (desks.attention.contactIsWriting(me, opened.id())) {
      writing.add(nameOf(opened));
    }
    thread.typing(opened.id(), writing);
  }

  /** Reads again what changed about the contact that is open; closes it when it is out of sight. */
  public void refresh() {
    var shown = card;
    if (shown == null) {
      return;
    }
    var me = viewer.get();
    try {
      var now = desks.cards.open(me, shown.id());
      card = now;
      showHead(me, now);
      if (now.blocked() != shown.blocked()) {
        showComposer(me, now);
      }
      patch(me, now);
    } catch (NotThere e) {
      lose();
    }
  }

  private void patch(Viewer me, ContactCard now) {
    var window = desks.timeline.latest(me, now.id(), WINDOW);
    thread.patch(now.id(), json(me, now).all(window.entries()));
  }

  private void lose() {
    card = null;
    removeAll();
    add(new Blank(Icon.MISSING, text("inbox.out-of-sight")).saying(text("inbox.out-of-sight-why")));
    thread.close(text("inbox.out-of-sight"));
  }

  /** Shows again who looks and who writes. */
  public void refreshPresence() {
    card().ifPresent(shown -> showPresence(viewer.get(), shown));
  }

  /** Keeps the others told that this contact is being looked at. */
  public void stillLooking() {
    try {
      card().ifPresent(shown -> desks.attention.looks(viewer.get(), shown.id()));
    } catch (NotThere e) {
      lose();
    }
  }

  /** The screen turns to something else. */
  public void leave() {
    card().ifPresent(shown -> desks.attention.leaves(viewer.get(), shown.id()));
  }

  private void close() {
    deciding(shown -> desks.triage.close(viewer.get(), shown.id(), null));
  }

  private void openConversation() {
    deciding(shown -> desks.triage.open(viewer.get(), shown.id()));
  }

  private void deciding(Consumer<ContactCard> step) {
    try {
      card().ifPresent(step);
    } catch (Refusal refusal) {
      desks.told.show(refusal);
    }
    refresh();
  }

  private final class Asked implements ThreadIsland.Questions {
    @Override
    public ObjectNode entries(String contact, @Nullable String cursor, String direction) {
      var me = viewer.get();
      var shown = shown(contact);
      var window = window(me, shown.id(), cursor, direction);
      var node = desks.json.createObjectNode();
      node.set("entries", json(me, shown).all(window.entries()));
      node.put("older", asText(window.older())).put("newer", asText(window.newer()));
      return node.put("seq", thread.seq());
    }

    private Timeline.Window window(
        Viewer me, UUID contact, @Nullable String cursor, String direction) {
      if (cursor == null) {
        return desks.timeline.latest(me, contact, WINDOW);
      }
      if (direction.equals("around")) {
        var entry = Ids.parse(cursor).orElseThrow(NotThere::new);
        return desks.timeline.around(me, contact, entry, WINDOW + 10);
      }
      var place = Cursor.parse(cursor).orElseThrow(NotThere::new);
      return direction.equals("newer")
          ? desks.timeline.newer(me, contact, place, WINDOW + 10)
          : desks.timeline.older(me, contact, place, WINDOW + 10);
    }

    @Override
    public void read(String contact, int ordinal) {
      desks.pointers.read(viewer.get(), shown(contact).id(), ordinal);
    }

    @Override
    public void retry(String contact, String message) {
      var id = Ids.parse(message).orElseThrow(NotThere::new);
      desks.replying.retry(viewer.get(), shown(contact).id(), id);
    }
  }

  private final class Said implements ComposerIsland.Questions {
    @Override
    public ObjectNode send(String contact, String id, String mode, String text) {
      var answer = desks.json.createObjectNode();
      try {
        var me = viewer.get();
        var to = Ids.parse(contact).orElseThrow(NotThere::new);
        var entry = Ids.parse(id).orElseThrow(NotThere::new);
        if (mode(mode) == Mode.COMMENT) {
          desks.commenting.add(me, to, entry, text);
        } else {
          desks.replying.send(me, to, entry, text);
          desks.attention.sent(me, to);
        }
        var sent = desks.timeline.around(me, to, entry, 2).entries();
        var card = desks.cards.open(me, to);
        sent.stream()
            .filter(each -> each.id().equals(entry))
            .forEach(each -> answer.set("entry", json(me, card).one(each)));
      } catch (Refusal refusal) {
        answer.put("refused", desks.told.text(locale(), refusal));
      }
      return answer;
    }

    @Override
    public void draft(String contact, String mode, String text) {
      var to = Ids.parse(contact).orElseThrow(NotThere::new);
      desks.drafts.keep(viewer.get(), to, mode(mode), text);
    }

    @Override
    public void typing(String contact) {
      desks.attention.writes(viewer.get(), shown(contact).id());
    }
  }

  private static Mode mode(String name) {
    return name.equals("comment") ? Mode.COMMENT : Mode.REPLY;
  }

  private ContactCard shown(String contact) {
    return card().filter(shown -> shown.id().toString().equals(contact)).orElseThrow(NotThere::new);
  }

  private EntryJson json(Viewer me, ContactCard shown) {
    return new EntryJson(
        desks.json,
        desks.texts,
        locale(),
        members(me),
        desks.channels.all(me),
        shown.id(),
        nameOf(shown));
  }

  private Map<UUID, Member> members(Viewer me) {
    return desks.members.all(me);
  }

  private Optional<Channel> channel(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(desks.channels.all(viewer.get()).get(id));
  }

  private String channelName(@Nullable UUID id) {
    return channel(id).map(Channel::name).orElse("");
  }

  private String nameOf(ContactCard shown) {
    return shown.name().isEmpty() ? text("contact.anonymous") : shown.name();
  }

  private String text(String key, Object... arguments) {
    return desks.texts.of(locale(), key, arguments);
  }

  private Locale locale() {
    return desks.locale.get();
  }

  private static @Nullable String asText(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.asText();
  }
}
