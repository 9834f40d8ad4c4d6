package app.sapa.contact.ui;

import app.sapa.contact.ContactCard;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.kit.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The contact's details. */
public final class Drawer extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final Locale locale;
  private final Popup assigning;
  private final Div body = new Div();

  /** What the drawer leaves to the screen around it. */
  public interface Steps {
    /** Back to the conversation, on small screens. */
    void back();

    /** Away with the details. */
    void close();
  }

  /** With the popup in which the contact is given to somebody. */
  public Drawer(Texts texts, Locale locale, Popup assigning, Steps steps) {
    this.texts = texts;
    this.locale = locale;
    this.assigning = assigning;
    addClassName("sapa-drawer");
    getElement().setAttribute("aria-label", text("contact.details"));
    getElement().setAttribute("tabindex", "0");
    body.addClassName("sapa-drawer-body");
    add(head(steps), body);
  }

  private Div head(Steps steps) {
    var head =
        new Div(
            new PlainButton(Icon.BACK, text("inbox.back-to-conversation"), steps::back)
                .looking("sapa-back"),
            new H2(text("contact.details")),
            Keys.press(
                Action.LEAVE,
                new PlainButton(Icon.CLOSE, text("contact.close-details"), steps::close)
                    .looking("sapa-drawer-close", "sapa-wide")));
    head.addClassName("sapa-drawer-head");
    return head;
  }

  /** Shows nobody. */
  public void clear() {
    body.removeAll();
  }

  /**
   * Shows a contact.
   *
   * @param channels the names of channels
   * @param assignee their assignee's name, empty for nobody
   */
  public void show(ContactCard card, Function<UUID, String> channels, String assignee) {
    body.removeAll();
    body.add(person(card), fields(card), assignee(assignee));
    if (!card.tags().isEmpty()) {
      body.add(tags(card));
    }
    if (!card.handles().isEmpty()) {
      body.add(channels(card, channels));
    }
  }

  private Component person(ContactCard card) {
    var name = Inline.name(card.name().isEmpty() ? text("contact.anonymous") : card.name());
    var since = Dates.day(card.since(), locale);
    var person =
        new Div(
            new Avatar(card.id(), card.name()),
            new Div(name, new Span(text("contact.since", since, card.conversations()))));
    person.addClassName("sapa-person");
    return new Section(person);
  }

  private Component assignee(String name) {
    var button = new PlainButton(name.isEmpty() ? text("inbox.assign") : name, () -> {});
    return new Section(new H3(text("contact.assignee")), assigning.openedBy(button));
  }

  private Component fields(ContactCard card) {
    var facts = new Facts();
    card.phones().forEach(phone -> facts.add(text("contact.phone"), phone));
    card.emails().forEach(email -> facts.add(text("contact.email"), email));
    var country = card.country();
    if (country != null) {
      facts.add(text("contact.country"), Locale.of("", country).getDisplayCountry(locale));
    }
    var language = card.language();
    if (language != null) {
      facts.add(
          text("contact.language"), Locale.forLanguageTag(language).getDisplayLanguage(locale));
    }
    card.fields().forEach(field -> facts.add(field.name(), field.value()));
    return new Section(new H3(text("contact.fields")), facts);
  }

  private Component tags(ContactCard card) {
    var tags = new Div();
    tags.addClassName("sapa-tags");
    card.tags()
        .forEach(
            tag -> {
              var chip = new Span(tag);
              chip.addClassName("sapa-tag");
              chip.getElement().setAttribute("translate", "no");
              tags.add(chip);
            });
    return new Section(new H3(text("contact.tags")), tags);
  }

  private Component channels(ContactCard card, Function<UUID, String> channels) {
    var facts = new Facts();
    for (var known : card.handles()) {
      facts.add(
          channels.apply(known.channel()),
          text("contact.connected", Dates.day(known.connectedAt(), locale)));
    }
    return new Section(new H3(text("contact.channels")), facts);
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  /** Names and values, side by side. */
  private static final class Facts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    Facts() {
      addClassName("sapa-facts");
    }

    void add(String name, String value) {
      add(new Term(name), new Description(value));
    }
  }
}
