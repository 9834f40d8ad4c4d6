package app.sapa.contact;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what must be masked in texts about contacts, and for whom. */
@ApplicationScoped
public class Veils {
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
  private static final String KNOWN =
      """
      select contact_id, 'PHONE' as type, raw as value, digits from contact_phone
      where contact_id = any (?)
      union all select contact_id, 'EMAIL', raw, '' from contact_email where contact_id = any (?)
      union all select v.contact_id, f.type, v.value, '' from contact_field v
      join field f on f.workspace_id = v.workspace_id and f.id = v.field_id
      where v.contact_id = any (?) and f.type in ('PHONE', 'EMAIL')\
      """;

  @Inject Tx tx;

  private record Known(UUID contact, FieldType type, String value, String digits) {
    Stream<Secret> secrets() {
      return type == FieldType.EMAIL
          ? Stream.of(value).filter(address -> address.indexOf('@') > 0).map(Secret::address)
          : Stream.of(digits, NOT_DIGITS.matcher(value).replaceAll(""))
              .distinct()
              .filter(Secret::isNumber)
              .map(Secret::number);
    }
  }

  /**
   * What lies over texts about these contacts for whoever's transaction this is. One statement for
   * those from whom something is hidden, none for all others.
   */
  public Veil over(Collection<UUID> contacts) {
    return !contacts.isEmpty() && tx.entry() instanceof Viewer viewer && Masking.hides(viewer)
        ? over(viewer, contacts)
        : Veil.NONE;
  }

  private Veil over(Viewer viewer, Collection<UUID> contacts) {
    var known =
        tx.list(
            Sql.of(KNOWN, contacts, contacts, contacts),
            row ->
                new Known(
                    row.id("contact_id"),
                    FieldType.valueOf(row.text("type")),
                    row.text("value"),
                    row.text("digits")));
    return new Veil(
        known.stream()
            .filter(each -> Masking.hides(viewer, each.type()))
            .collect(groupingBy(Known::contact, flatMapping(Known::secrets, toList()))));
  }
}
