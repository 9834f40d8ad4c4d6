package app.sapa.contact;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's phones and e-mails: several of each, one of them primary, none unique. */
@ApplicationScoped
public class ContactDetails {
  /** Phones, or e-mails, of one contact, inclusive. */
  static final int MOST = 20;

  @Inject Tx tx;
  @Inject Clock clock;

  /** Adds phones to a contact that has none yet; the first becomes primary. */
  public void addPhones(UUID contact, List<Phone> phones) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var phone : phones) {
      rows.add(List.of(Ids.next(clock), contact, phone.raw(), phone.digits(), rows.isEmpty()));
    }
    insert(Reach.PHONE, rows);
  }

  /** Adds e-mails to a contact that has none yet; the first becomes primary. */
  public void addEmails(UUID contact, List<Email> emails) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var email : emails) {
      rows.add(List.of(Ids.next(clock), contact, email.raw(), email.norm(), rows.isEmpty()));
    }
    insert(Reach.EMAIL, rows);
  }

  private void insert(Reach by, List<List<? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      tx.changeAll(
          """
          insert into %s (workspace_id, id, contact_id, raw, %s, is_primary)
          values (%s, ?, ?, ?, ?, ?)\
          """
              .formatted(by.table(), by.compared(), Sql.HERE),
          rows);
    }
  }

  /**
   * One of them, where {@link Editing} finds it.
   *
   * @param id null for one more; one that is gone by now is one more, too
   */
  Editing.Kept kept(UUID contact, Reach by, @Nullable UUID id) {
    return new OneOfThem(contact, by, id);
  }

  private final class OneOfThem implements Editing.Kept {
    private final UUID contact;
    private final Reach by;
    private final @Nullable UUID id;

    OneOfThem(UUID contact, Reach by, @Nullable UUID id) {
      this.contact = contact;
      this.by = by;
      this.id = id;
    }

    @Override
    public @Nullable UUID subject() {
      return null;
    }

    @Override
    public String name() {
      return by.key();
    }

    @Override
    public String now() {
      return tx.first(
              sql("select raw from %s where contact_id = ? and id = ?", contact, id),
              row -> row.text("raw"))
          .orElse("");
    }

    @Override
    public void put(String text, String country) {
      var compared = compared(text, country);
      refuseTwice(compared);
      int changed =
          tx.change(
              sql(
                  "update %s set raw = ?, "
                      + by.compared()
                      + " = ? where contact_id = ? and id = ?",
                  text,
                  compared,
                  contact,
                  id));
      if (changed == 0) {
        add(text, compared);
      }
    }

    private String compared(String text, String country) {
      return switch (by) {
        case PHONE ->
            Phone.entered(text, country)
                .map(Phone::digits)
                .orElseThrow(() -> new Refusal("contact.phone-wrong"));
        case EMAIL ->
            Email.parse(text)
                .map(Email::norm)
                .orElseThrow(() -> new Refusal("contact.email-wrong"));
      };
    }

    private void refuseTwice(String compared) {
      var same =
          sql(
              "select 1 as one from %s where contact_id = ? and id is distinct from ? and "
                  + by.compared()
                  + " = ?",
              contact,
              id,
              compared);
      if (tx.first(same, row -> row.number("one")).isPresent()) {
        throw new Refusal("contact." + by.key() + "-twice");
      }
    }

    private void add(String text, String compared) {
      int known =
          tx.first(
                  sql("select count(*) as many from %s where contact_id = ?", contact),
                  row -> row.number("many"))
              .orElseThrow();
      if (known >= MOST) {
        throw new Refusal("contact.too-many", MOST);
      }
      insert(by, List.of(List.of(Ids.next(clock), contact, text, compared, known == 0)));
    }

    /** The oldest of those that are left becomes primary. */
    @Override
    public void clear() {
      tx.change(sql("delete from %s where contact_id = ? and id = ?", contact, id));
      tx.change(
          sql(
              """
              update %1$s set is_primary = true where contact_id = ?
                and id = (select id from %1$s where contact_id = ? order by id limit 1)
                and not exists (select from %1$s where contact_id = ? and is_primary)\
              """,
              contact, contact, contact));
    }

    private Sql sql(String text, @Nullable Object... values) {
      return Sql.of(text.formatted(by.table()), values);
    }
  }
}
