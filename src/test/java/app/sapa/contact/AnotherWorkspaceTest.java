package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.conversation.Shopfront;
import app.sapa.people.Viewer;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Sessions;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever knows another company's ids neither reads nor changes anything by them. */
class AnotherWorkspaceTest {
  private static final String NO_SUCH_ROW = "23503";

  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront theirs = Shopfront.open();
  private final UUID ayu = theirs.hears("ayu", "Halo");
  private final long before = everything();
  private final Shopfront ours = Shopfront.open();
  private final Viewer mallory = ours.company().owner("Mallory");
  private final UUID budi = ours.hears("budi", "Halo");

  @AfterEach
  void nothing_of_theirs_has_changed() {
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @Rule("TEN-01")
  void it_is_not_found() {
    asMallory(
        entities -> {
          assertThat(entities.find(Contact.class, ayu)).isNull();
          assertThat(entities.find(Contact.class, ayu, LockModeType.PESSIMISTIC_WRITE)).isNull();
        });
  }

  @Test
  @Rule("TEN-01")
  void no_query_finds_it() {
    asMallory(
        entities -> {
          assertThat(entities.createQuery("select c.id from Contact c", UUID.class).getResultList())
              .containsExactly(budi);
          assertThat(
                  entities
                      .unwrap(Session.class)
                      .createNativeQuery("select * from contact", Contact.class)
                      .getResultList())
              .hasSize(1);
          assertThat(
                  entities
                      .unwrap(Session.class)
                      .createNativeQuery("select id from contact where id = ?", UUID.class)
                      .setParameter(1, ayu)
                      .getResultList())
              .isEmpty();
          assertThat(tx.list(Sql.of("select id from contact"), row -> row.id("id")))
              .containsExactly(budi);
        });
  }

  @Test
  void no_statement_over_many_changes_it() {
    asMallory(
        entities -> {
          assertThat(
                  entities
                      .createQuery("update Contact set firstName = 'x' where id = :id")
                      .setParameter("id", ayu)
                      .executeUpdate())
              .isZero();
          assertThat(
                  entities
                      .createQuery("delete Contact where id = :id")
                      .setParameter("id", ayu)
                      .executeUpdate())
              .isZero();
          assertThat(tx.change(Sql.of("update contact set first_name = 'x' where id = ?", ayu)))
              .isZero();
          assertThat(tx.change(Sql.of("delete from message where contact_id = ?", ayu))).isZero();
        });
  }

  @Test
  void a_reference_to_it_leads_nowhere() {
    assertThatThrownBy(
            () -> asMallory(entities -> entities.getReference(Contact.class, ayu).name()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () -> asMallory(entities -> entities.remove(entities.getReference(Contact.class, ayu))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void one_read_by_them_is_neither_merged_nor_removed_by_us() {
    var detached = detached();
    detached.rename(ContactName.of("Somebody Else"));

    assertThatThrownBy(() -> asMallory(entities -> entities.merge(detached)))
        .isInstanceOf(RuntimeException.class);
    asMallory(entities -> entities.remove(detached));
  }

  @Test
  void nor_does_a_session_without_memory_change_it() {
    var detached = detached();
    detached.rename(ContactName.of("Somebody Else"));

    assertThatThrownBy(() -> stateless(session -> session.update(detached)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> stateless(session -> session.delete(detached)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> stateless(session -> session.upsert(detached)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_row_cannot_be_put_into_their_workspace() {
    assertRefused(
        "42501",
        () ->
            tx.change(
                Sql.of(
                    "insert into team (workspace_id, id, name, position) values (?, ?, 'x', 1)",
                    theirs.company().workspace(),
                    UUID.randomUUID())));
  }

  @Test
  @Rule("TEN-01")
  void our_rows_cannot_point_at_theirs() {
    var member = theirs.company().owner("Dewi").id();
    var team = theirs.company().team("Sales");
    assertRefused(NO_SUCH_ROW, () -> contact().assignTo(member, null));
    assertRefused(NO_SUCH_ROW, () -> contact().queueTo(team));
    assertRefused(NO_SUCH_ROW, () -> contact().block(member, Instant.EPOCH));
    assertRefused(
        NO_SUCH_ROW, () -> contact().answered(theirs.channel().id(), "TEXT", "x", Instant.EPOCH));
    assertRefused(NO_SUCH_ROW, () -> identify(ayu, ours.channel().id()));
    assertRefused(NO_SUCH_ROW, () -> identify(budi, theirs.channel().id()));
  }

  private Contact contact() {
    return tx.entities().find(Contact.class, budi);
  }

  private void identify(UUID contact, UUID channel) {
    tx.entities()
        .persist(new ChannelIdentity(UUID.randomUUID(), contact, channel, "x", "x", Instant.EPOCH));
  }

  private void assertRefused(String state, Runnable change) {
    assertThatThrownBy(() -> tx.run(mallory, change))
        .isInstanceOf(DatabaseTrouble.class)
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
  }

  private Contact detached() {
    Supplier<Contact> reading = () -> tx.entities().find(Contact.class, ayu);
    return tx.in(theirs.company().owner("Rina"), reading);
  }

  private void asMallory(Consumer<EntityManager> work) {
    tx.run(mallory, () -> work.accept(tx.entities()));
  }

  private void stateless(Consumer<StatelessSession> work) {
    tx.run(
        mallory,
        () -> {
          try (var session =
              Stage.the(Sessions.class)
                  .factory()
                  .withStatelessOptions()
                  .tenantIdentifier((Object) mallory.workspace())
                  .openStatelessSession()) {
            var transaction = session.beginTransaction();
            work.accept(session);
            transaction.commit();
          }
        });
  }

  /** A sum over the rows of their contact. */
  private long everything() {
    return Company.number(
        """
        select hashtextextended((select string_agg(t, '|' order by t) from (
          select c::text as t from contact c where c.id = ?
          union all select m::text from message m where m.contact_id = ?
          union all select i::text from channel_identity i where i.contact_id = ?) rows), 0)\
        """,
        ayu,
        ayu,
        ayu);
  }
}
