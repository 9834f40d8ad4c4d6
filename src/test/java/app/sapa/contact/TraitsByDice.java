package app.sapa.contact;

import app.sapa.Company;
import app.sapa.channel.ChannelKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a contact may have, thrown by dice; hostile texts among it. */
final class TraitsByDice {
  private static final List<String> NAMES =
      List.of(
          "", "Ayu", "AYU", "ayu ", "José", "JOSÉ", "İpek", "Σίσυφος", "' or 1=1 --", "%", "👋");
  private static final List<String> CODES = List.of("", "id", "ID", "en", "SG");
  private static final List<String> DIGITS = List.of("6281234567890", "6281111111111", "112");
  private static final List<String> EMAILS = List.of("ayu@example.com", "jo@example.org");
  private static final List<String> VALUES =
      List.of(
          "Gold",
          "gold",
          "12",
          "-3.50",
          "12.0",
          "1e9",
          "2026-02-28",
          "2026-13-99",
          "",
          "true",
          "ÅNGSTRÖM",
          "ångström");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Company company;
  private final Random dice;
  private final List<UUID> channels;
  private final List<UUID> tags;
  private final List<UUID> categories;
  private final List<UUID> stages;
  private final List<UUID> fields;

  TraitsByDice(Company company, Random dice) {
    this.company = company;
    this.dice = dice;
    channels = List.of(company.channel(ChannelKind.CUSTOM), company.channel(ChannelKind.WEBCHAT));
    tags = made("tag", "name, folded_name", "?, ?", 3);
    categories = made("category", "name, position", "?, length(?)", 2);
    stages = made("lifecycle_stage", "name, position", "?, length(?)", 2);
    fields = made("field", "name, key, type, position", "?, ?, 'TEXT', 0", 2);
  }

  private List<UUID> made(String table, String columns, String marks, int many) {
    return Stream.generate(UUID::randomUUID)
        .limit(many)
        .peek(
            id ->
                Company.run(
                    "insert into "
                        + table
                        + " (workspace_id, id, "
                        + columns
                        + ") values (?, ?, "
                        + marks
                        + ")",
                    company.workspace(),
                    id,
                    id.toString(),
                    id.toString()))
        .toList();
  }

  void give(UUID contact) {
    Company.run(
        """
        update contact set first_name = ?, last_name = ?, language = ?, country = ?,
          created_at = ?, last_message_at = ?, last_incoming_at = coalesce(?::timestamptz, 'epoch'),
          last_closed_at = coalesce(?::timestamptz, 'epoch'), conversation_count = ?, last_channel_id = ?,
          category_id = ?, lifecycle_stage_id = ? where id = ?\
        """,
        any(NAMES),
        any(NAMES),
        perhaps(any(CODES)),
        perhaps(any(CODES)),
        at(),
        perhaps(at()),
        perhaps(at()),
        perhaps(at()),
        dice.nextInt(4),
        perhaps(any(channels)),
        perhaps(any(categories)),
        perhaps(any(stages)),
        contact);
    some(tags).forEach(tag -> hang("contact_tag", "contact_id, tag_id", contact, tag));
    some(fields)
        .forEach(
            field ->
                hang("contact_field", "contact_id, field_id, value", contact, field, any(VALUES)));
    some(channels)
        .forEach(
            channel ->
                hang(
                    "channel_identity",
                    "contact_id, id, channel_id, external_id, connected_at, last_seen_at",
                    contact,
                    UUID.randomUUID(),
                    channel,
                    contact.toString(),
                    at(),
                    at()));
    if (dice.nextBoolean()) {
      hang(
          "contact_phone",
          "contact_id, id, raw, digits, is_primary",
          contact,
          UUID.randomUUID(),
          "",
          any(DIGITS),
          true);
    }
    if (dice.nextBoolean()) {
      hang(
          "contact_email",
          "contact_id, id, raw, norm, is_primary",
          contact,
          UUID.randomUUID(),
          "",
          any(EMAILS),
          true);
    }
  }

  private void hang(String table, String columns, Object... values) {
    var all = Stream.concat(Stream.of(company.workspace()), Stream.of(values)).toArray();
    var marks = Stream.of(all).map(value -> "?").collect(Collectors.joining(", "));
    Company.run(
        "insert into " + table + " (workspace_id, " + columns + ") values (" + marks + ")", all);
  }

  /** Asks for one of them. */
  Criterion criterion() {
    return switch (dice.nextInt(12)) {
      case 0 -> new Criterion.HasText(any(List.of(TextTrait.values())));
      case 1 ->
          new Criterion.SaysText(
              any(List.of(TextTrait.FIRST_NAME, TextTrait.LAST_NAME)), any(NAMES));
      case 2 ->
          new Criterion.SaysText(any(List.of(TextTrait.LANGUAGE, TextTrait.COUNTRY)), any(CODES));
      case 3 ->
          dice.nextBoolean()
              ? new Criterion.SaysText(TextTrait.PHONE, any(DIGITS))
              : new Criterion.SaysText(TextTrait.EMAIL, any(EMAILS));
      case 4 ->
          new Criterion.Happened(any(List.of(TimeTrait.values())), perhaps(at()), perhaps(at()));
      case 5 -> new Criterion.Conversed(dice.nextInt(3), dice.nextInt(4));
      case 6 ->
          dice.nextBoolean()
              ? new Criterion.OnAnyChannel(some(channels))
              : new Criterion.LastOnAny(some(channels));
      case 7 -> new Criterion.TaggedWithAny(some(tags));
      case 8 ->
          dice.nextBoolean()
              ? new Criterion.FiledUnderAny(some(categories))
              : new Criterion.AtAnyStage(some(stages));
      case 9 ->
          dice.nextBoolean()
              ? new Criterion.HasField(any(fields))
              : new Criterion.FieldSaysAny(any(fields), Set.of(any(VALUES)));
      case 10 ->
          new Criterion.FieldNumber(
              any(fields), perhaps(number()), perhaps(number()), dice.nextBoolean());
      default ->
          new Criterion.FieldDay(any(fields), perhaps(day()), perhaps(day()), dice.nextBoolean());
    };
  }

  private static BigDecimal number() {
    return new BigDecimal("12.00");
  }

  private LocalDate day() {
    return LocalDate.of(2026, 2, 27 + dice.nextInt(2));
  }

  private Instant at() {
    return START.plus(dice.nextInt(5), ChronoUnit.DAYS);
  }

  private <T> @Nullable T perhaps(T thing) {
    return dice.nextInt(3) == 0 ? null : thing;
  }

  private <T> T any(List<T> things) {
    return things.get(dice.nextInt(things.size()));
  }

  private Set<UUID> some(List<UUID> ids) {
    return ids.stream().filter(id -> dice.nextBoolean()).collect(Collectors.toSet());
  }
}
