package app.sapa.contact;

import app.sapa.base.Ids;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's phones and e-mails: several of each, the first one primary, none unique. */
@ApplicationScoped
public class ContactDetails {
  @Inject Tx tx;
  @Inject Clock clock;

  /** Adds phones to a contact that has none yet; the first becomes primary. */
  public void addPhones(UUID contact, List<Phone> phones) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var phone : phones) {
      rows.add(List.of(Ids.next(clock), contact, phone.raw(), phone.digits(), rows.isEmpty()));
    }
    insert("contact_phone", "raw, digits", rows);
  }

  /** Adds e-mails to a contact that has none yet; the first becomes primary. */
  public void addEmails(UUID contact, List<Email> emails) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var email : emails) {
      rows.add(List.of(Ids.next(clock), contact, email.raw(), email.norm(), rows.isEmpty()));
    }
    insert("contact_email", "raw, norm", rows);
  }

  private void insert(String table, String columns, List<List<? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      tx.changeAll(
          """
          insert into %s (workspace_id, id, contact_id, %s, is_primary)
          values (%s, ?, ?, ?, ?, ?)\
          """
              .formatted(table, columns, Sql.HERE),
          rows);
    }
  }
}
