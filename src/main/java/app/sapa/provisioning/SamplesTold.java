package app.sapa.provisioning;

import app.sapa.base.Ids;
import app.sapa.contact.ChannelIdentity;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactDetails;
import app.sapa.contact.ContactName;
import app.sapa.contact.Email;
import app.sapa.contact.Phone;
import app.sapa.conversation.Retelling;
import app.sapa.people.Machine;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a folder's contacts and retells its conversations. */
@ApplicationScoped
class SamplesTold {
  @Inject Tx tx;
  @Inject ContactDetails details;
  @Inject Retelling retelling;
  @Inject Clock clock;

  void tell(Machine machine, Tenant tenant, Keys keys, Instant now) {
    var contacts = new HashMap<String, Contact>();
    for (var sample : tenant.samples().contacts()) {
      contacts.put(sample.key(), begin(sample, now));
    }
    tx.entities().flush();
    for (var sample : tenant.samples().contacts()) {
      var contact = contacts.get(sample.key());
      if (contact != null) {
        describe(sample, contact.id(), tenant, keys);
      }
    }
    assign(machine, tenant, contacts, keys, now);
    var met = new HashMap<String, UUID>();
    for (var conversation : tenant.samples().conversations()) {
      var contact = contacts.get(conversation.contact());
      if (contact != null) {
        meet(conversation, contact, met, keys, now);
        tell(retelling.of(machine, contact), conversation, contact, keys, now);
      }
    }
    block(tenant, contacts, keys, now);
  }

  private Contact begin(Samples.Contact sample, Instant now) {
    var contact =
        new Contact(Ids.next(clock), ContactName.of(sample.name()), now.minus(sample.since()));
    contact.learn(sample.country(), sample.language());
    tx.entities().persist(contact);
    return contact;
  }

  private void describe(Samples.Contact sample, UUID id, Tenant tenant, Keys keys) {
    details.addPhones(
        id, sample.phones().stream().map(raw -> Phone.told(raw, tenant.defaultCountry())).toList());
    details.addEmails(
        id, sample.emails().stream().flatMap(raw -> Email.parse(raw).stream()).toList());
    var values = new ArrayList<List<? extends @Nullable Object>>();
    sample.fields().forEach((key, value) -> values.add(List.of(id, keys.field(key), value)));
    insert("contact_field", "contact_id, field_id, value", values);
    var tags = new ArrayList<List<? extends @Nullable Object>>();
    sample.tags().forEach(tag -> tags.add(List.of(id, keys.tag(tag))));
    insert("contact_tag", "contact_id, tag_id", tags);
  }

  private void insert(String table, String columns, List<List<? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      var holes = "?, ".repeat(rows.getFirst().size() - 1) + "?";
      tx.changeAll(
          "insert into %s (workspace_id, %s) values (%s, %s)"
              .formatted(table, columns, Sql.HERE, holes),
          rows);
    }
  }

  private void assign(
      Machine machine, Tenant tenant, Map<String, Contact> contacts, Keys keys, Instant now) {
    for (var sample : tenant.samples().contacts()) {
      var contact = contacts.get(sample.key());
      var assignee = sample.assignee();
      var team = sample.queuedTeam();
      if (contact != null && assignee != null) {
        retelling.of(machine, contact).assigned(keys.member(assignee), now.minus(sample.since()));
      }
      if (contact != null && team != null) {
        contact.queueTo(keys.team(team));
      }
    }
  }

  private void meet(
      Samples.Conversation conversation,
      Contact contact,
      Map<String, UUID> met,
      Keys keys,
      Instant now) {
    var channel = keys.channel(conversation.channel());
    var first = now.minus(conversation.lines().getFirst().ago());
    met.computeIfAbsent(
        contact.id() + " " + channel,
        key -> {
          var id = Ids.next(clock);
          tx.entities()
              .persist(
                  new ChannelIdentity(
                      id,
                      contact.id(),
                      channel,
                      Ids.next(clock).toString(),
                      contact.name().whole(),
                      first));
          return id;
        });
  }

  private static void tell(
      Retelling.Told told,
      Samples.Conversation conversation,
      Contact contact,
      Keys keys,
      Instant now) {
    var channel = keys.channel(conversation.channel());
    for (var line : conversation.lines()) {
      var then = now.minus(line.ago());
      switch (line) {
        case Samples.Incoming(_, var text) -> told.heard(channel, text, then);
        case Samples.Outgoing(_, var by, var text) ->
            told.answered(channel, keys.member(by), text, then);
        case Samples.Comment(_, var by, var text) -> told.commented(keys.member(by), text, then);
      }
    }
    var closed = conversation.closed();
    if (closed != null) {
      var category = closed.category();
      told.closed(
          keys.member(closed.by()),
          category == null ? null : keys.category(category),
          closed.summary(),
          now.minus(closed.ago()));
    }
    var snoozed = conversation.snoozed();
    if (snoozed != null) {
      contact.snooze(now.plus(snoozed.remaining()), now);
    }
  }

  private static void block(Tenant tenant, Map<String, Contact> contacts, Keys keys, Instant now) {
    for (var sample : tenant.samples().contacts()) {
      var contact = contacts.get(sample.key());
      var blocked = sample.blocked();
      if (contact != null && blocked != null) {
        contact.block(keys.member(blocked.by()), now.minus(blocked.ago()));
      }
    }
  }
}
