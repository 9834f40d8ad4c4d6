package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.base.Refusal;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer sari = company.agent("Sari", Scope.TEAM, "Sales");
  private final Memberships memberships = Stage.the(Memberships.class);
  private final Audit audit = Stage.the(Audit.class);
  private final Tx tx = Stage.the(Tx.class);

  @Test
  @Rule("TEN-09")
  void it_tells_who_changed_what_of_whom_from_what_to_what() {
    var restricted =
        new Rights(Role.MANAGER, Scope.ALL, Set.of(Restriction.NO_EXPORT, Restriction.MASK_PHONE));
    memberships.change(owner, sari.id(), restricted);
    memberships.change(owner, sari.id(), restricted);
    memberships.end(owner, sari.id());

    var log = log();
    assertThat(log)
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.MEMBER_REMOVED, AuditAction.MEMBER_CHANGED);
    assertThat(log)
        .allMatch(entry -> owner.id().equals(entry.actor()) && entry.task() == null)
        .allMatch(entry -> entry.subject().equals(sari.id()));
    var manager =
        Map.of("role", "MANAGER", "visibility", "ALL", "restrictions", "NO_EXPORT MASK_PHONE");
    assertThat(log.getLast().before())
        .isEqualTo(Map.of("role", "AGENT", "visibility", "TEAM", "restrictions", ""));
    assertThat(log.getLast().after()).isEqualTo(manager);
    assertThat(log.getFirst().before()).isEqualTo(manager);
    assertThat(log.getFirst().after()).isEmpty();
  }

  @Test
  void coming_into_a_team_and_going_are_written_down() {
    var team = Map.of("team", company.team("Support").toString());
    var adi = company.agent("Adi", Scope.ALL);
    Stage.the(Teams.class).join(owner, adi.id(), company.team("Support"));
    Stage.the(Teams.class).leave(owner, adi.id(), company.team("Support"));

    assertThat(log())
        .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
        .containsExactly(
            tuple(AuditAction.TEAM_LEFT, team, Map.of()),
            tuple(AuditAction.TEAM_JOINED, Map.of(), team));
  }

  @Test
  void what_was_not_done_is_not_told() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> memberships.end(owner, owner.id()));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                tx.run(
                    owner,
                    () -> {
                      memberships.end(owner, sari.id());
                      throw new IllegalStateException("lost on the way");
                    }));

    assertThat(log()).isEmpty();
    assertThat(Stage.the(Viewers.class).again(sari)).contains(sari);
  }

  @Test
  void a_machine_is_told_by_its_task() {
    var machine = new Machine(company.workspace(), Machine.Task.SWEEPING);
    tx.run(machine, () -> audit.note(AuditAction.TEAM_LEFT, sari.id(), Map.of(), Map.of()));

    assertThat(log())
        .singleElement()
        .matches(entry -> entry.actor() == null && entry.task() == Machine.Task.SWEEPING);
  }

  @Test
  void it_is_read_by_owners_of_the_workspace_alone() {
    memberships.end(owner, sari.id());

    for (var viewer : List.of(company.manager("Mira"), company.agent("Adi", Scope.ALL))) {
      assertThatExceptionOfType(NotThere.class).isThrownBy(() -> audit.page(viewer, null, 9));
    }
    assertThat(audit.page(Stage.company().owner("Omar"), null, 9).items()).isEmpty();
    assertThat(log()).hasSize(1);
  }

  @Test
  void it_is_read_page_by_page_newest_first() {
    var all = new ArrayList<UUID>();
    tx.run(
        owner,
        () -> {
          for (int i = 0; i < 5; i++) {
            all.addFirst(UUID.randomUUID());
            audit.note(AuditAction.TEAM_LEFT, all.getFirst(), Map.of(), Map.of());
          }
        });

    var seen = new ArrayList<UUID>();
    Page<AuditEntry> page = audit.page(owner, null, 2);
    page.items().forEach(entry -> seen.add(entry.subject()));
    while (page.next() != null) {
      page = audit.page(owner, page.next(), 2);
      page.items().forEach(entry -> seen.add(entry.subject()));
    }
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void what_is_written_is_neither_changed_nor_deleted() {
    memberships.end(owner, sari.id());

    for (var sql :
        List.of(
            "update audit_entry set subject_id = actor_id",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatExceptionOfType(DatabaseTrouble.class)
          .as(sql)
          .isThrownBy(() -> tx.run(owner, () -> tx.change(Sql.of(sql))))
          .withMessage("database: 42501");
    }
    assertThat(log()).hasSize(1);
  }

  private List<AuditEntry> log() {
    return audit.page(owner, null, 50).items();
  }
}
