package app.sapa.conversation;

import app.sapa.contact.Direction;
import app.sapa.contact.Veil;
import app.sapa.contact.Veils;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages as others that answer them show them: their first words. */
@ApplicationScoped
class Quotes {
  private static final int CHARACTERS = 200;

  @Inject Tx tx;
  @Inject Veils veils;

  /** Those of that contact's messages, by their ids; of no others. */
  Map<UUID, Entry.Quote> of(UUID contact, Collection<UUID> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    var veil = veils.over(Set.of(contact));
    return tx
        .list(
            Sql.of(
                """
                select id, direction, sender_id, kind, left(body, ?) as beginning from message
                where contact_id = ? and id = any (?)\
                """,
                CHARACTERS,
                contact,
                Set.copyOf(messages)),
            row ->
                new Entry.Quote(
                    row.id("id"),
                    Direction.valueOf(row.text("direction")),
                    row.idOrNull("sender_id"),
                    row.text("kind"),
                    row.text("beginning")))
        .stream()
        .map(quote -> quote.direction() == Direction.OUT ? veiled(contact, quote, veil) : quote)
        .collect(Collectors.toMap(Entry.Quote::message, Function.identity()));
  }

  private static Entry.Quote veiled(UUID contact, Entry.Quote quote, Veil veil) {
    return quote.saying(veil.overBeginning(contact, quote.beginning(), CHARACTERS));
  }
}
