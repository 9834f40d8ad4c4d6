package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.conversation.Finding;
import app.sapa.conversation.Finding.Among;
import app.sapa.conversation.Timeline;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistorySearchTest {
  private final Scene scene = new Scene();
  private final Finding finding = Stage.the(HistorySearch.class);
  private final UUID wayan = scene.contact("Wayan", "Sudarta");
  private final UUID ketut = scene.contact("Ketut", "");

  private List<String> found(UUID contact, Among among, String text) {
    return finding.find(scene.owner, contact, among, text, null).hits().stream()
        .map(Finding.Hit::line)
        .toList();
  }

  @Test
  @Rule({"SRCH-28", "CMT-08"})
  void only_the_chosen_contacts_messages_or_comments_are_found_the_newest_first() {
    scene.message(wayan, "a mango");
    scene.message(ketut, "another mango");
    scene.comment(wayan, "mango is a comment");
    scene.message(wayan, "two mango");
    scene.broadcast(wayan, "mango for all");
    scene.indexed();

    assertThat(found(wayan, Among.MESSAGES, "mango")).containsExactly("two mango", "a mango");
    assertThat(found(wayan, Among.COMMENTS, "mango")).containsExactly("mango is a comment");
    assertThat(found(ketut, Among.COMMENTS, "mango")).isEmpty();
    assertThat(found(wayan, Among.MESSAGES, "ma")).isEmpty();
  }

  @Test
  @Rule("SRCH-29")
  void the_hits_of_a_very_long_history_are_stepped_through_and_each_opens_in_its_place() {
    Company.run(
        """
        insert into message (workspace_id, id, contact_id, channel_id, direction, sender_category,
          body, status, at)
        select m.workspace_id, gen_random_uuid(), m.contact_id, m.channel_id, 'IN', 'CONTACT',
          case when n % 160 = 0 then 'mango ' || n else 'papaya ' || n end, 'RECEIVED',
          m.at + n * interval '1 minute'
        from message m, generate_series(1, 20000) n where m.id = ?\
        """,
        scene.message(wayan, "first"));
    scene.indexed();

    var seen = new ArrayList<Finding.Hit>();
    String after = null;
    do {
      var page = finding.find(scene.owner, wayan, Among.MESSAGES, "mango", after);
      assertThat(page.total()).isEqualTo(125);
      seen.addAll(page.hits());
      after = page.next();
    } while (after != null);

    assertThat(seen).hasSize(125);
    assertThat(seen.getFirst().line()).isEqualTo("mango 20000");
    var last = seen.getLast();
    var window = Stage.the(Timeline.class).around(scene.owner, wayan, last.id(), 50);
    assertThat(window.entries()).hasSize(50).anyMatch(entry -> entry.id().equals(last.id()));
    assertThat(last.line()).isEqualTo("mango 160");
  }

  @Test
  @Rule("VIS-17")
  void what_is_masked_in_our_messages_is_not_found_out_by_searching() {
    var ayu = scene.withPhone("Ayu", "0812 3456 7890");
    var masked = List.of(Restriction.MASK_PHONE, Restriction.MASK_EMAIL);
    var mas = scene.company.hire("Mas", Role.AGENT, Scope.ALL, masked);
    var sent = scene.message(ayu, "Call 6281234567890 for mango");
    scene.message(ayu, "It is 6281234567890");
    Company.run(
        "update message set direction = 'OUT', sender_category = 'PLATFORM', status = 'SENT'"
            + " where id = ?",
        sent);
    scene.indexed();

    var ours = finding.find(mas, ayu, Among.MESSAGES, "mango", null);
    assertThat(ours.hits().getFirst().line()).isEqualTo("Call 628••••••7890 for mango");
    var theirs = finding.find(mas, ayu, Among.MESSAGES, "6281234567890", null);
    assertThat(theirs.total()).isOne();
    assertThat(theirs.hits().getFirst().line()).isEqualTo("It is 6281234567890");
    assertThat(found(ayu, Among.MESSAGES, "6281234567890")).hasSize(2);
  }

  @Test
  void where_the_words_stand_is_told_for_the_line_and_for_the_whole_text() {
    var text = "Something else. ".repeat(30) + "A ripe mango";
    scene.message(wayan, text);
    scene.indexed();

    var hit = finding.find(scene.owner, wayan, Among.MESSAGES, "mango", null).hits().getFirst();

    var mark = hit.marks().getFirst();
    var place = hit.places().getFirst();
    assertThat(hit.line().substring(mark.from(), mark.to())).isEqualTo("mango");
    assertThat(text.substring(place.from(), place.to())).isEqualTo("mango");
  }

  @Test
  @Rule("VIS-13")
  void a_contact_out_of_sight_has_no_history_to_search() {
    var agent = scene.company.agent("Eka", Scope.OWN);
    scene.message(wayan, "a mango");
    scene.indexed();

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> finding.find(agent, wayan, Among.MESSAGES, "mango", null));
    scene.assign(wayan, agent.id());
    assertThat(finding.find(agent, wayan, Among.MESSAGES, "mango", null).hits()).hasSize(1);
  }

  @Test
  void what_is_sought_in_a_contact_is_among_the_recent_searches() {
    finding.remember(scene.owner, Among.MESSAGES, "mango");
    finding.remember(scene.owner, Among.COMMENTS, "papaya");

    assertThat(finding.recent(scene.owner, Among.MESSAGES)).containsExactly("mango");
    finding.forget(scene.owner, Among.MESSAGES, "mango");
    assertThat(finding.recent(scene.owner, Among.MESSAGES)).isEmpty();
    assertThat(finding.recent(scene.owner, Among.COMMENTS)).containsExactly("papaya");
  }
}
