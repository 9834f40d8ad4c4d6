package app.sapa.contact;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.workspace.Entry;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The only way to a contact: whoever asks sees what {@link Criterion.Visibility} lets them see. */
@ApplicationScoped
public class VisibleContacts {
  /** What an answer to a person at a screen may take, whatever they ask. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Tx tx;

  /**
   * The contact, locked until the transaction ends, for somebody about to change it.
   *
   * @throws NotThere also when it exists and is not theirs to see
   */
  public Contact forChange(Entry entry, UUID id) {
    var contact = tx.entities().find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (contact == null || !InMemory.means(Criterion.Visibility.of(entry), contact)) {
      throw new NotThere();
    }
    return contact;
  }

  /** Locks contacts that are about to be changed together, always in the same order. */
  public void lock(Collection<UUID> contacts) {
    tx.entities()
        .createQuery("from Contact where id in :ids order by id", Contact.class)
        .setParameter("ids", contacts)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Makes sure that this entry may see the contact, just now.
   *
   * @throws NotThere also when it exists and is not theirs to see
   */
  public void require(Entry entry, UUID id) {
    if (!sees(entry, id)) {
      throw new NotThere();
    }
  }

  /** Whether this entry may see the contact, just now. One statement. */
  public boolean sees(Entry entry, UUID id) {
    var visible = InSql.reading(Criterion.Visibility.of(entry));
    return tx.in(
        entry,
        () ->
            tx.first(
                    Sql.of("select 1 as one from contact c where c.id = ? and", id).then(visible),
                    row -> row.number("one"))
                .isPresent());
  }

  /** Those of these contacts that this entry may see, just now. One statement. */
  public Set<UUID> among(Entry entry, Set<UUID> contacts) {
    var visible = InSql.reading(Criterion.Visibility.of(entry));
    return tx.in(
        entry,
        () ->
            Set.copyOf(
                tx.list(
                    Sql.of("select c.id from contact c where c.id = any (?::uuid[]) and", contacts)
                        .then(visible),
                    row -> row.id("id"))));
  }

  /**
   * How many contacts this entry may see of those meant. One statement.
   *
   * @throws Refusal {@code error.too-slow} when they cannot be counted in a few seconds
   */
  public int count(Entry entry, Criterion criterion) {
    var meant =
        InSql.reading(criterion.and(Criterion.Visibility.of(entry)), Lookup.throughAll(entry));
    return tx.in(
        entry,
        () ->
            tx.within(
                PATIENCE,
                () ->
                    tx.first(
                            Sql.of("select count(*) as many from contact c where").then(meant),
                            row -> row.number("many"))
                        .orElseThrow()));
  }
}
