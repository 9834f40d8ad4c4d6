package app.sapa.contact.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCard.TagOn;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a contact, to be changed where it stands. */
public final class DetailsPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DrawerDesk desk;
  private final Locale locale;
  private final transient Around around;
  private final transient DetailLines lines;
  private final Part person = new Part();
  private final Section fields;
  private final Part tags = new Part();
  private final Part assignee = new Part();
  private final Part channels = new Part();
  private final PlainButton tagging;
  private @Nullable UUID contact;

  /** What the details need of the screen around them. */
  public interface Around {
    /** Whoever looks, with the rights of this moment. */
    Viewer viewer();

    /** Where the contact is given to somebody. */
    Popup assigning();

    /** A channel's name. */
    String channel(UUID id);

    /** A member's name; empty for nobody. */
    String member(@Nullable UUID id);

    /** Something about the contact may have changed. */
    void changed();
  }

  DetailsPanel(DrawerDesk desk, Locale locale, Around around) {
    this.desk = desk;
    this.locale = locale;
    this.around = around;
    lines = new DetailLines(desk.texts, locale, this::write);
    fields = new Section(new H3(text("contact.fields")), lines.list());
    tagging =
        Keys.press(
            Action.TAG,
            new PlainButton(text("contact.choose-tags"), () -> {}).looking("sapa-link"));
    clear();
  }

  /** Shows nobody. */
  public void clear() {
    contact = null;
    removeAll();
  }

  /** Shows a contact, or what has changed of the one that is shown. */
  public void show(ContactCard card) {
    if (contact == null) {
      add(person, fields, tags, assignee, channels);
    }
    contact = card.id();
    lines.show(card);
    person.draw(List.of(card.id(), card.called(), card.conversations()), () -> person(card));
    // A tag is taken off whom it is shown of, even if somebody else with the same tags comes next.
    tags.draw(
        card.tags().isEmpty() ? card.tags() : List.of(card.id(), card.tags()), () -> tags(card));
    var name = around.member(card.assignee());
    assignee.draw(name, () -> assignee(name));
    channels.draw(card.handles(), () -> channels(card));
    channels.setVisible(!card.handles().isEmpty());
  }

  private void write(UUID of, DetailLines.Written written) {
    act(
        () ->
            desk.editing.write(
                around.viewer(), of, written.detail(), written.seen(), written.text()));
  }

  /** Whoever is out of sight by now is shown no more. */
  private void act(Runnable deed) {
    try {
      deed.run();
    } catch (NotThere e) {
      // As the screen finds out now.
    }
    around.changed();
  }

  private List<Component> person(ContactCard card) {
    var name = card.name().isEmpty() ? text("contact.anonymous") : card.name();
    var since = text("contact.since", Dates.day(card.since(), locale), card.conversations());
    var shown =
        new Div(new Avatar(card.id(), card.name()), new Div(Inline.name(name), new Span(since)));
    shown.addClassName("sapa-person");
    return List.of(shown);
  }

  private List<Component> tags(ContactCard card) {
    var all = new Div();
    all.addClassName("sapa-tags");
    card.tags().forEach(tag -> all.add(chip(card.id(), tag)));
    all.add(tagging);
    return List.of(new H3(text("contact.tags")), all);
  }

  private Span chip(UUID of, TagOn tag) {
    var name = new Span(tag.name());
    name.getElement().setAttribute("translate", "no");
    var away =
        new PlainButton(Icon.CLOSE, text("contact.remove-tag", tag.name()), () -> takeOff(of, tag));
    var chip = new Span(name, away);
    chip.addClassName("sapa-tag");
    return chip;
  }

  /** The button goes with its tag; the keyboard stays among them. */
  private void takeOff(UUID of, TagOn tag) {
    try {
      act(() -> desk.tagging.take(around.viewer(), of, tag.id()));
      tagging.focus();
    } catch (Refusal refusal) {
      desk.told.show(refusal);
    }
  }

  private List<Component> assignee(String name) {
    var button = new PlainButton(name.isEmpty() ? text("inbox.assign") : name, () -> {});
    return List.of(new H3(text("contact.assignee")), around.assigning().openedBy(button));
  }

  private List<Component> channels(ContactCard card) {
    var facts = new DescriptionList();
    facts.addClassName("sapa-facts");
    for (var known : card.handles()) {
      facts.add(
          new DescriptionList.Term(around.channel(known.channel())),
          new DescriptionList.Description(
              text("contact.connected", Dates.day(known.connectedAt(), locale))));
    }
    return List.of(new H3(text("contact.channels")), facts);
  }

  private String text(String key, Object... arguments) {
    return desk.texts.of(locale, key, arguments);
  }

  /** A part that is drawn anew only when it would look otherwise: it may have the keyboard. */
  private static final class Part extends Section {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Object drawn;

    void draw(Object now, Supplier<List<Component>> drawing) {
      if (!now.equals(drawn)) {
        drawn = now;
        removeAll();
        drawing.get().forEach(this::add);
      }
    }
  }
}
