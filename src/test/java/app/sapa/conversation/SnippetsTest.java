package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.AuditEntry;
import app.sapa.people.FormingTeams;
import app.sapa.people.Restriction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose snippets are whose, and who may change them. */
class SnippetsTest {
  private final Snippets snippets = Stage.the(Snippets.class);
  private final Company company = Stage.company();
  private final Viewer dewi = company.owner("Dewi");
  private final Viewer sari = company.agent("Sari", Scope.OWN, "Sales");
  private final Viewer tono = company.agent("Tono", Scope.OWN, "Support");
  private final Audience sales = Audience.team(company.team("Sales"));

  private static Snippet.Words words(String shortcut) {
    return new Snippet.Words("About " + shortcut, shortcut, "Text of " + shortcut, "");
  }

  private List<String> of(Viewer viewer) {
    return snippets.all(viewer).stream().map(each -> each.words().shortcut()).toList();
  }

  @Test
  @Rule({"SET-12", "MSG-33"})
  void a_personal_one_is_its_owners_a_teams_is_its_members_and_the_keepers_the_rest_everybodys() {
    var mine = snippets.create(sari, words("mine"), Audience.personal());
    snippets.create(dewi, words("deals"), sales);
    snippets.create(dewi, words("bank"), Audience.workspace());

    assertThat(of(sari)).containsExactly("bank", "deals", "mine");
    assertThat(of(tono)).containsExactly("bank");
    assertThat(of(dewi)).containsExactly("bank", "deals");
    assertThat(of(Stage.company().owner("Olaf"))).isEmpty();
    for (var other : List.of(tono, dewi, Stage.company().owner("Olga"))) {
      assertNotThere(() -> snippets.change(other, mine, words("theirs"), Audience.personal()));
      assertNotThere(() -> snippets.delete(other, mine));
    }
    assertThat(of(sari)).contains("mine");
  }

  @Test
  @Rule({"SET-12", "VIS-25"})
  void what_is_shared_is_kept_by_whoever_may_change_settings_and_everybody_keeps_their_own() {
    var bank = snippets.create(dewi, words("bank"), Audience.workspace());
    var moko = company.manager("Moko", Restriction.NO_WORKSPACE_SETTINGS);
    for (var viewer : List.of(sari, moko)) {
      for (var shared : List.of(sales, Audience.workspace())) {
        assertRefused(
            "snippet.keepers-only", () -> snippets.create(viewer, words("theirs"), shared));
      }
      assertRefused(
          "snippet.keepers-only",
          () -> snippets.change(viewer, bank, words("bank"), Audience.personal()));
      assertRefused("snippet.keepers-only", () -> snippets.delete(viewer, bank));
      var own = snippets.create(viewer, words("own"), Audience.personal());
      assertRefused(
          "snippet.keepers-only",
          () -> snippets.change(viewer, own, words("own"), Audience.workspace()));
      snippets.change(viewer, own, words("renamed"), Audience.personal());
      assertThat(of(viewer)).containsExactly("bank", "renamed");
      snippets.delete(viewer, own);
      assertNotThere(() -> snippets.delete(viewer, own));
    }
    assertThat(of(dewi)).containsExactly("bank");
  }

  @Test
  @Rule("SET-12")
  void a_shortcut_is_taken_once_among_those_who_share_it() {
    snippets.create(dewi, words("bank"), Audience.workspace());
    var deals = snippets.create(dewi, words("bank"), sales);
    snippets.create(dewi, words("bank"), Audience.personal());
    snippets.create(sari, words("bank"), Audience.personal());

    assertRefused(
        "snippet.shortcut-taken",
        () -> snippets.create(dewi, words(" /BÁNK "), Audience.workspace()));
    assertRefused(
        "snippet.shortcut-taken",
        () -> snippets.change(dewi, deals, words("bank"), Audience.workspace()));
    snippets.change(dewi, deals, words("bank"), sales);
    assertThat(of(dewi)).containsExactly("bank", "bank", "bank");
  }

  @Test
  void what_it_cannot_be_is_refused_and_nothing_is_kept() {
    assertRefused("snippet.title-empty", () -> new Snippet.Words(" \0", "a", "b", ""));
    assertRefused("snippet.title-too-long", () -> new Snippet.Words("x".repeat(101), "a", "b", ""));
    for (var wrong : List.of("", "/", "two words", "a/b", "x".repeat(41), "-a", "<b>", "a\nb")) {
      assertRefused("snippet.shortcut-invalid", () -> new Snippet.Words("a", wrong, "b", ""));
    }
    assertRefused("snippet.text-empty", () -> new Snippet.Words("a", "a", "\n ", ""));
    assertRefused(
        "snippet.text-too-long", () -> new Snippet.Words("a", "a", "x".repeat(5_001), ""));
    assertRefused(
        "snippet.category-too-long", () -> new Snippet.Words("a", "a", "b", "x".repeat(61)));
    var longest = new Snippet.Words("x".repeat(100), "x".repeat(40), "x".repeat(5_000), "");
    snippets.create(sari, longest, Audience.personal());
    snippets.delete(sari, snippets.all(sari).getFirst().id());

    for (var blank : List.of("contact.naem", "field.gone", "", "contact name", "'; drop table")) {
      var wrong = new Snippet.Words("a", "a", "Halo {{" + blank + "}}", "");
      assertRefused(
          "snippet.unknown-variable", () -> snippets.create(sari, wrong, Audience.personal()));
    }
    var elsewhere = Audience.team(Stage.company().team("Sales"));
    assertRefused("snippet.no-such-team", () -> snippets.create(dewi, words("a"), elsewhere));
    assertThat(of(sari)).isEmpty();
  }

  @Test
  void three_hundred_are_the_most_of_one_member() {
    Company.run(
        """
        insert into snippet (workspace_id, id, owner_id, title, folded_title, shortcut, body,
          created_at)
        select ?, gen_random_uuid(), ?, 'S', 's', 's' || n, 'S', now() from generate_series(1, 299) n\
        """,
        company.workspace(),
        sari.id());

    var last = snippets.create(sari, words("last"), Audience.personal());
    assertRefused(
        "snippet.too-many", () -> snippets.create(sari, words("more"), Audience.personal()));
    snippets.create(tono, words("more"), Audience.personal());
    snippets.change(sari, last, words("still"), Audience.personal());
  }

  @Test
  void a_teams_go_with_the_team_and_what_is_shared_is_written_down() {
    var deals = snippets.create(dewi, words("deals"), sales);
    snippets.change(dewi, deals, words("offers"), sales);
    snippets.create(dewi, words("secret"), Audience.personal());
    var bank = snippets.create(dewi, words("bank"), Audience.workspace());
    snippets.delete(dewi, bank);

    assertThat(Stage.the(Audit.class).page(dewi, null, 10).items())
        .extracting(AuditEntry::action)
        .containsExactly(
            AuditAction.SNIPPET_DELETED,
            AuditAction.SNIPPET_CREATED,
            AuditAction.SNIPPET_CHANGED,
            AuditAction.SNIPPET_CREATED);
    Stage.the(FormingTeams.class).delete(dewi, company.team("Sales"));
    assertThat(of(dewi)).containsExactly("secret");
  }
}
