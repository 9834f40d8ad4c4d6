package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is offered to be mentioned in a comment, and who is. */
class MentionsTest {
  private final Mentions mentions = Stage.the(Mentions.class);
  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi Lestari");
  private final Viewer budi = company.agent("Budi", Scope.ALL);
  private final Viewer sari = company.agent("Sari", Scope.TEAM, "Sales");
  private final Viewer tono = company.agent("Tono", Scope.TEAM, "Sales");
  private final Viewer eka = company.agent("Eka", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private List<String> offered(String typed) {
    return mentions.candidates(dewi, ayu, typed).stream().map(Mentions.Candidate::name).toList();
  }

  private void assign(Viewer member) {
    Stage.the(Triage.class).assign(dewi, ayu, member.id());
  }

  private UUID comment(Viewer author, String text) {
    var id = UUID.randomUUID();
    Stage.the(Commenting.class).add(author, ayu, id, text);
    return id;
  }

  /** Their names, as noted past every wall. */
  private static List<String> mentioned(UUID comment) {
    return PastWalls.texts(
        """
        select m.name from comment_mention c
        join membership m on m.workspace_id = c.workspace_id and m.id = c.membership_id
        where c.comment_id = ? order by 1\
        """,
        comment);
  }

  @Test
  @Rule("VIS-20")
  void only_members_who_may_see_the_contact_just_now_are_offered() {
    assertThat(offered("")).containsExactly("Budi", "Dewi Lestari");

    assign(tono);
    assertThat(offered("")).containsExactly("Budi", "Dewi Lestari", "Sari", "Tono");
    assign(eka);
    assertThat(offered("")).containsExactly("Budi", "Dewi Lestari", "Eka");
    Company.run(
        "update contact set assignee_id = null, queued_team_id = ? where id = ?",
        company.team("Sales"),
        ayu);
    assertThat(offered("")).containsExactly("Budi", "Dewi Lestari", "Sari", "Tono");
    company.unseat(sari.id(), "Sales");
    assertThat(offered("")).containsExactly("Budi", "Dewi Lestari", "Tono");
  }

  @Test
  @Rule("VIS-20")
  void whoever_may_not_see_the_contact_is_not_told_who_may() {
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> mentions.candidates(eka, ayu, "budi"));

    assign(eka);
    assertThat(mentions.candidates(eka, ayu, "budi"))
        .containsExactly(new Mentions.Candidate(budi.id(), "Budi"));
  }

  @Test
  @Rule("CMT-03")
  void the_beginnings_of_words_in_a_name_find_it_whatever_their_case_and_accents() {
    company.agent("José Ávila", Scope.ALL);

    assertThat(offered("jose")).containsExactly("José Ávila");
    assertThat(offered("AVI jo")).containsExactly("José Ávila");
    assertThat(offered("lest")).containsExactly("Dewi Lestari");
    assertThat(offered("estari")).isEmpty();
    assertThat(offered("dewi budi")).isEmpty();
  }

  @Test
  void eight_are_offered_at_most_and_nobody_who_has_left() {
    IntStream.range(10, 19).forEach(i -> company.agent("Agus " + i, Scope.ALL));
    assertThat(offered("agus"))
        .containsExactly(
            "Agus 10", "Agus 11", "Agus 12", "Agus 13", "Agus 14", "Agus 15", "Agus 16", "Agus 17");

    Company.run(
        "update membership set active = false where workspace_id = ? and name <> 'Agus 18'"
            + " and name like 'Agus%'",
        company.workspace());
    assertThat(offered("agus")).containsExactly("Agus 18");
  }

  @Test
  void asking_takes_two_statements() {
    var sent =
        tx.in(
            dewi,
            () -> {
              mentions.candidates(dewi, ayu, "b");
              return tx.statements();
            });

    assertThat(sent).isEqualTo(2);
  }

  @Test
  @Rule({"VIS-20", "CMT-03"})
  void a_comment_mentions_whom_it_names_unless_they_may_not_see_the_contact() {
    assign(tono);

    var comment = comment(budi, "@Dewi Lestari dan @sari, lihat. @Eka dan Tono tidak perlu.");

    assertThat(mentioned(comment)).containsExactly("Dewi Lestari", "Sari");
    assertThat(Shopfront.history(dewi, ayu).getLast())
        .isInstanceOfSatisfying(
            Entry.Commented.class, written -> assertThat(written.text()).contains("@Eka"));
  }

  @Test
  @Rule("VIS-20")
  void a_name_pasted_for_somebody_without_sight_gives_them_no_access() {
    var comment = comment(dewi, "@Eka tolong");

    assertThat(mentioned(comment)).isEmpty();
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> Shopfront.history(eka, ayu));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> comment(eka, "@Dewi Lestari?"));
  }

  @Test
  @Rule("VIS-20")
  void a_mention_is_out_of_sight_together_with_its_contact() {
    assign(eka);
    comment(dewi, "@Eka tolong");
    assertThat(mentionsOf(eka)).isEqualTo(1);

    assign(tono);
    assertThat(mentionsOf(eka)).isZero();
    assertThat(mentionsOf(dewi)).isEqualTo(1);
  }

  /** How many mentions of that contact's the member's own transaction comes upon. */
  private int mentionsOf(Viewer viewer) {
    var again = Stage.the(Viewers.class).again(viewer).orElseThrow();
    return tx.in(
        again,
        () ->
            tx.first(
                    Sql.of(
                        "select count(*) as many from comment_mention where contact_id = ?", ayu),
                    row -> row.number("many"))
                .orElseThrow());
  }

  @Test
  void somebody_who_has_left_and_whoever_is_of_another_company_are_not_mentioned() {
    Company.run("update membership set active = false where id = ?", budi.id());
    Stage.company().owner("Olaf");

    assertThat(mentioned(comment(dewi, "@Budi @Olaf"))).isEmpty();
  }

  @Test
  void the_same_comment_sent_again_mentions_nobody_again_or_anew() {
    var id = comment(dewi, "@Budi tolong");

    Stage.the(Commenting.class).add(dewi, ayu, id, "@Budi @Dewi Lestari tolong");

    assertThat(mentioned(id)).containsExactly("Budi");
  }

  @Test
  void every_member_is_read_as_one_by_one() {
    company.seat(budi.id(), "Sales");
    company.seat(budi.id(), "Support");
    company.seat(eka.id(), "Support");
    Company.run("update membership set active = false where id = ?", tono.id());
    var viewers = Stage.the(Viewers.class);

    assertThat(viewers.all(dewi))
        .containsExactlyInAnyOrderElementsOf(
            List.of(dewi, budi, sari, eka).stream()
                .map(member -> viewers.again(member).orElseThrow())
                .toList());
  }
}
