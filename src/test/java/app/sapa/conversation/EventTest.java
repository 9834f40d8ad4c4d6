package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Entry;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened stays as it happened; the database itself says no. */
class EventTest {
  private static final String NOT_PERMITTED = "42501";

  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Machine machine = shop.machine();
  private final UUID ayu = shop.hears("ayu", "Halo");
  private long before;

  @BeforeEach
  void dewi_takes_the_contact() {
    Stage.the(Triage.class).assign(dewi, ayu, dewi.id());
    before = events();
  }

  @ParameterizedTest
  @Rule("EVT-40")
  @ValueSource(
      strings = {
        "update event set type = 'UNASSIGNED' where contact_id = ?",
        "delete from event where contact_id = ?"
      })
  void neither_a_member_nor_a_machine_changes_or_removes_an_event(String sql) {
    for (Entry entry : new Entry[] {dewi, machine}) {
      assertThatExceptionOfType(DatabaseTrouble.class)
          .isThrownBy(() -> tx.run(entry, () -> tx.change(Sql.of(sql, ayu))))
          .havingCause()
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_PERMITTED));
    }
    assertThat(events()).isEqualTo(before);
  }

  @Test
  @Rule("EVT-40")
  void nor_is_one_removed_as_an_entity() {
    var id = Shopfront.happened(dewi, ayu, EventType.ASSIGNED).getFirst().id();

    assertThatThrownBy(
            () -> tx.run(dewi, () -> tx.entities().remove(tx.entities().find(Event.class, id))))
        .isInstanceOf(DatabaseTrouble.class);
    assertThat(events()).isEqualTo(before);
  }

  @Test
  @Rule("EVT-40")
  void an_event_carries_who_did_what_when_and_in_which_conversation() {
    assertThat(
            Company.number(
                """
                select count(*) from event e join contact c
                  on c.workspace_id = e.workspace_id and c.id = e.contact_id
                where c.id = ? and e.type = 'ASSIGNED' and e.source = 'USER' and e.actor_id = ?
                  and e.subject_id = ? and e.conversation_id = c.conversation_id
                  and e.assignee_id = ? and e.channel_id = ? and e.at > c.created_at\
                """,
                ayu,
                dewi.id(),
                dewi.id(),
                dewi.id(),
                shop.channel().id()))
        .isEqualTo(1);
  }

  private long events() {
    return Company.number(
        "select hashtextextended(string_agg(e::text, '|' order by id), 0) from event e"
            + " where contact_id = ?",
        ayu);
  }
}
