package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How teams come and go, and what becomes of those in them. */
class FormingTeamsTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer mira = company.manager("Mira");
  private final FormingTeams forming = Stage.the(FormingTeams.class);

  private List<Members.Team> teams() {
    return Stage.the(Members.class).teams(owner);
  }

  @Test
  @Rule({"SET-17", "SET-06"})
  void a_team_has_a_name_a_description_and_members() {
    var repairs = forming.create(mira, " Repairs ", "Broken things");
    forming.create(owner, "Returns", "");
    var sari = company.agent("Sari", Scope.TEAM);
    Stage.the(Teams.class).join(mira, sari.id(), repairs);

    forming.change(mira, repairs, "Workshop", "Broken things and torn ones");

    assertThat(teams())
        .first()
        .isEqualTo(
            new Members.Team(
                repairs, "Workshop", "Broken things and torn ones", List.of(sari.id())));
    assertThat(teams()).extracting(Members.Team::name).containsExactly("Workshop", "Returns");
  }

  @Test
  void what_a_name_cannot_be_is_refused_and_makes_no_team() {
    forming.create(owner, "Repairs", "");

    assertRefused("team.name-empty", () -> forming.create(owner, " \t", ""));
    assertRefused("team.name-taken", () -> forming.create(owner, "Repairs", ""));
    assertRefused("team.name-too-long", () -> forming.create(owner, "x".repeat(101), ""));
    assertRefused("team.description-too-long", () -> forming.create(owner, "R", "x".repeat(501)));
    assertThat(teams()).hasSize(1);
    forming.create(owner, "\uD83D\uDE9A".repeat(100), "x".repeat(500));
    assertThat(teams()).hasSize(2);
  }

  @Test
  @Rule("SET-17")
  void a_hundred_teams_are_the_most() {
    Company.run(
        """
        insert into team (workspace_id, id, name, position)
        select ?, gen_random_uuid(), 'Team ' || n, n from generate_series(1, 99) n\
        """,
        company.workspace());

    var last = forming.create(owner, "The hundredth", "");
    assertRefused("team.too-many", () -> forming.create(owner, "One more", ""));
    forming.delete(owner, last);
    forming.create(owner, "Instead", "");
    assertThat(teams()).hasSize(100);
  }

  @Test
  @Rule({"SET-19", "VIS-24"})
  void an_owner_deletes_a_team_and_its_members_keep_what_is_theirs() {
    var sari = company.agent("Sari", Scope.TEAM, "Sales");
    var sales = company.team("Sales");
    var hers = contact("assignee_id", sari.id());
    var waits = contact("queued_team_id", sales);
    assertNotThere(() -> forming.delete(mira, sales));

    forming.delete(owner, sales);

    assertThat(teams()).isEmpty();
    var now = Stage.the(Viewers.class).again(sari).orElseThrow();
    assertThat(now.scope()).isEqualTo(Scope.OWN);
    assertThat(now.epoch()).isGreaterThan(sari.epoch());
    assertThat(with("assignee_id = '" + sari.id() + "'", hers)).isTrue();
    assertThat(with("queued_team_id is null and assignee_id is null", waits)).isTrue();
    assertNotThere(() -> forming.delete(owner, sales));
  }

  private UUID contact(String column, UUID value) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into contact (workspace_id, id, %s, status_since, newest_key, oldest_key,
          last_entry_at, created_at) values (?, ?, ?, now(), now(), now(), now(), now())\
        """
            .formatted(column),
        company.workspace(),
        id,
        value);
    return id;
  }

  private static boolean with(String condition, UUID contact) {
    return Company.number("select count(*) from contact where id = ? and " + condition, contact)
        == 1;
  }

  @Test
  @Rule({"VIS-25", "VIS-26"})
  void to_agents_and_managers_kept_from_settings_there_is_no_team_to_form() {
    var sales = company.team("Sales");
    for (var viewer :
        List.of(
            company.agent("Adi", Scope.ALL),
            company.manager("Moko", Restriction.NO_WORKSPACE_SETTINGS))) {
      assertNotThere(() -> forming.create(viewer, "Theirs", ""));
      assertNotThere(() -> forming.change(viewer, sales, "Theirs", ""));
      assertNotThere(() -> forming.delete(viewer, sales));
    }
    assertThat(teams()).extracting(Members.Team::name).containsExactly("Sales");
  }
}
