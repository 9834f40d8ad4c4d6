package app.sapa.conversation.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.ContactCard;
import app.sapa.people.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The contact that a console has open, who looks at it, and the words in which it is shown. */
final class Opened {
  final Desks desks;
  final Roster roster;
  final Locale locale;
  private final Supplier<Viewer> viewer;
  private @Nullable ContactCard card;

  Opened(Desks desks, Roster roster, Locale locale, Supplier<Viewer> viewer) {
    this.desks = desks;
    this.roster = roster;
    this.locale = locale;
    this.viewer = viewer;
  }

  /** The viewer, with the rights of this moment. */
  Viewer viewer() {
    return viewer.get();
  }

  Optional<ContactCard> card() {
    return Optional.ofNullable(card);
  }

  /** Whether it is that contact. */
  boolean is(UUID contact) {
    return card().filter(shown -> shown.id().equals(contact)).isPresent();
  }

  /**
   * The card of a contact that a browser named: mostly the one that is open, but a browser also says
   * its last about the one before.
   *
   * @throws NotThere when it is not the viewer's to see
   */
  ContactCard card(UUID contact) {
    return card().filter(shown -> shown.id().equals(contact)).orElseGet(() -> read(contact));
  }

  void turnTo(@Nullable ContactCard other) {
    card = other;
  }

  /**
   * A contact's card as the viewer may see it just now.
   *
   * @throws NotThere when they may not
   */
  ContactCard read(UUID contact) {
    return desks.cards.open(viewer(), contact);
  }

  String name(ContactCard of) {
    return of.name().isEmpty() ? text("contact.anonymous") : of.name();
  }

  EntryJson json(ContactCard of) {
    return new EntryJson(desks.json, desks.texts, locale, roster, of.id(), name(of));
  }

  String text(String key, Object... arguments) {
    return desks.texts.of(locale, key, arguments);
  }
}
