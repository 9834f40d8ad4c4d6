package app.sapa.contact;

import app.sapa.base.Ids;
import app.sapa.channel.Handle;
import app.sapa.people.Machine;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose handle it is, or makes the contact. A known identity is its contact. A new identity
 * whose phone or e-mail exactly one contact has is joined to that contact, on channels that know
 * people by these; in every other case a new contact begins, because joining two people is worse
 * than keeping one twice.
 */
@ApplicationScoped
public class Recognition {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject ContactDetails details;
  @Inject VisibleContacts contacts;
  @Inject Clock clock;

  /**
   * Whose handle it was.
   *
   * @param contact locked for change
   * @param joined whether a known contact was met on this channel for the first time
   */
  public record Recognised(Contact contact, boolean joined) {}

  /** The contact behind the handle, inside the running transaction. */
  public Recognised of(Machine machine, UUID channel, boolean byPhoneOrEmail, Handle handle) {
    lock(channel, handle);
    var known = identity(channel, handle.externalId());
    if (known.isPresent()) {
      known.get().seen(clock.instant());
      return new Recognised(contacts.forChange(machine, known.get().contact()), false);
    }
    var country = workspaces.here().country();
    var same = byPhoneOrEmail ? onlyOneWith(handle, country) : Optional.<UUID>empty();
    var contact =
        same.map(id -> contacts.forChange(machine, id)).orElseGet(() -> begin(handle, country));
    remember(contact, channel, handle);
    return new Recognised(contact, same.isPresent());
  }

  /**
   * Two first messages of one person may arrive at once, each in its own transaction, and neither
   * sees the other's rows; so whoever is unknown is looked up one at a time.
   */
  private void lock(UUID channel, Handle handle) {
    tx.list(
        Sql.of(
            "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null as locked",
            channel + " " + handle.externalId()),
        row -> row.flag("locked"));
  }

  private Optional<ChannelIdentity> identity(UUID channel, String externalId) {
    return tx.entities()
        .createQuery(
            "from ChannelIdentity where channel = :channel and externalId = :externalId",
            ChannelIdentity.class)
        .setParameter("channel", channel)
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst();
  }

  private Optional<UUID> onlyOneWith(Handle handle, String country) {
    var digits =
        Optional.ofNullable(handle.phone())
            .map(raw -> Phone.told(raw, country).digits())
            .orElse("");
    var norm =
        Optional.ofNullable(handle.email()).flatMap(Email::parse).map(Email::norm).orElse("");
    var found =
        tx.list(
            Sql.of(
                """
                select contact_id from contact_phone where digits = ? and ? <> ''
                union select contact_id from contact_email where norm = ? and ? <> ''
                limit 2\
                """,
                digits,
                digits,
                norm,
                norm),
            row -> row.id("contact_id"));
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Contact begin(Handle handle, String country) {
    var now = clock.instant();
    var contact = new Contact(Ids.next(clock), nameOf(handle), now);
    tx.entities().persist(contact);
    tx.entities().flush();
    Optional.ofNullable(handle.phone())
        .map(raw -> Phone.told(raw, country))
        .filter(phone -> !phone.digits().isEmpty())
        .ifPresent(phone -> details.addPhones(contact.id(), List.of(phone)));
    Optional.ofNullable(handle.email())
        .flatMap(Email::parse)
        .ifPresent(email -> details.addEmails(contact.id(), List.of(email)));
    contact.learn(countryOf(handle), handle.language());
    return contact;
  }

  private static ContactName nameOf(Handle handle) {
    var name = handle.name();
    return ContactName.of(name == null ? "" : name);
  }

  private static @Nullable String countryOf(Handle handle) {
    return Optional.ofNullable(handle.phone())
        .flatMap(Phone::countryOf)
        .filter(COUNTRIES::contains)
        .orElse(null);
  }

  private void remember(Contact contact, UUID channel, Handle handle) {
    var name = nameOf(handle).whole();
    tx.entities()
        .persist(
            new ChannelIdentity(
                Ids.next(clock),
                contact.id(),
                channel,
                handle.externalId(),
                name,
                clock.instant()));
  }
}
