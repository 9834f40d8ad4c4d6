package app.sapa.contact;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.contact.FilterScene.is;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.people.Restriction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table of contacts tells of each, and to whom. */
class ContactTableTest {
  private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
  private static final Segment ALL = new Segment.All();

  private final FilterScene scene = new FilterScene();
  private final ContactTable table = Stage.the(ContactTable.class);

  private List<ContactRow> rows(Viewer viewer, Segment segment) {
    return table.page(viewer, segment, ContactOrder.FIRST, null, 100).rows();
  }

  private ContactRow row(Viewer viewer) {
    return rows(viewer, ALL).getFirst();
  }

  private void reached(UUID contact) {
    scene.row(
        "contact_phone",
        "contact_id, raw, digits, is_primary",
        contact,
        "0812-3456-7890",
        "6281234567890",
        true);
    scene.row(
        "contact_phone",
        "contact_id, raw, digits, is_primary",
        contact,
        "021 555",
        "6221555",
        false);
    scene.row(
        "contact_email",
        "contact_id, raw, norm, is_primary",
        contact,
        "Ayu.Lestari@Example.com",
        "ayu.lestari@example.com",
        true);
  }

  private void known(UUID contact, UUID channel, Instant since) {
    scene.row(
        "channel_identity",
        "contact_id, channel_id, external_id, connected_at, last_seen_at",
        contact,
        channel,
        UUID.randomUUID().toString(),
        since,
        since);
  }

  @Test
  @Rule("CON-29")
  void a_row_tells_how_to_reach_somebody_whose_they_are_and_how_they_stand() {
    var agent = scene.company.agent("Adi", Scope.ALL);
    var ayu = scene.contact("Ayu", "assignee_id", agent.id());
    reached(ayu);
    scene.tagged(ayu, scene.tag("vip"), scene.tag("late"));
    for (var each :
        Stream.of("country = 'ID'", "language = 'id'", "status = 'OPEN'", "last_name = 'Lestari'")
            .toList()) {
      Company.run("update contact set " + each + " where id = ?", ayu);
    }
    Company.run(
        "update contact set last_message_at = ?, created_at = ? where id = ?",
        NOON,
        NOON.minusSeconds(60),
        ayu);

    var row = row(scene.owner);

    assertThat(row.name()).isEqualTo("Ayu Lestari");
    assertThat(row.phone()).isEqualTo("6281234567890");
    assertThat(row.email()).isEqualTo("Ayu.Lestari@Example.com");
    assertThat(row.tags()).containsExactly("late", "vip");
    assertThat(List.of(row.country(), row.language())).containsExactly("ID", "id");
    assertThat(row.status()).isEqualTo(ContactStatus.OPEN);
    assertThat(row.snoozed() || row.blocked()).isFalse();
    assertThat(row.assignee()).isEqualTo(agent.id());
    assertThat(row.assigneeName()).isEqualTo("Adi");
    assertThat(row.lastMessageAt()).isEqualTo(NOON);
    assertThat(row.since()).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  void of_somebody_of_whom_nothing_is_known_a_row_says_nothing() {
    scene.contact("Nobody's");

    var row = row(scene.owner);

    assertThat(Stream.of(row.phone(), row.email(), row.country(), row.language(), row.assignee()))
        .containsOnlyNulls();
    assertThat(row.lastMessageAt()).isNull();
    assertThat(row.assigneeName()).isEmpty();
    assertThat(row.channels()).isEmpty();
    assertThat(row.tags()).isEmpty();
  }

  @Test
  @Rule("CON-29")
  void the_channel_of_the_last_message_comes_first_and_the_others_as_they_were_connected() {
    var channels =
        Stream.generate(() -> scene.company.channel(ChannelKind.CUSTOM)).limit(4).toList();
    var ayu = scene.contact("Ayu", "last_channel_id", channels.get(2));
    for (int i = 0; i < channels.size(); i++) {
      known(ayu, channels.get(i), NOON.plusSeconds(i));
    }
    known(ayu, channels.get(1), NOON.plusSeconds(9));

    assertThat(row(scene.owner).channels())
        .containsExactly(channels.get(2), channels.get(0), channels.get(1), channels.get(3));
  }

  @Test
  @Rule("CON-29")
  void a_row_says_whether_somebody_is_snoozed_or_blocked() {
    scene.contact("Ayu", "snoozed_until", NOON);
    scene.contact("Budi", "blocked_at", NOON);

    assertThat(rows(scene.owner, ALL)).extracting(ContactRow::snoozed).containsExactly(true);
    assertThat(rows(scene.owner, new Segment.Blocked()))
        .extracting(ContactRow::blocked)
        .containsExactly(true);
  }

  @Test
  @Rule("VIS-17")
  void who_may_not_see_numbers_and_addresses_sees_them_masked() {
    reached(scene.contact("Ayu"));
    var masked = scene.company.manager("Mira", Restriction.MASK_PHONE, Restriction.MASK_EMAIL);

    assertThat(row(masked).phone()).isEqualTo("628••••••7890");
    assertThat(row(masked).email()).isEqualTo("Ay•••@Example.com");
  }

  @Test
  void where_the_workspace_wants_it_numbers_are_grouped_behind_a_plus() {
    reached(scene.contact("Ayu"));
    Company.run(
        "update workspace set phone_display = 'E164' where id = ?", scene.company.workspace());

    assertThat(row(scene.owner).phone()).isEqualTo("+62 812-3456-7890");
  }

  @Test
  void what_was_made_up_as_a_place_leads_nowhere() {
    scene.contact("Ayu");
    var madeUp = ContactPlace.parse(UUID.randomUUID() + "yesterday").orElseThrow();

    assertNotThere(() -> table.page(scene.owner, ALL, ContactOrder.FIRST, madeUp, 9));
    assertThat(ContactPlace.parse("")).isEmpty();
    assertThat(ContactPlace.parse("x".repeat(50))).isEmpty();
    assertThat(ContactPlace.parse(UUID.randomUUID() + "\0")).isEmpty();
    assertThat(ContactPlace.parse(UUID.randomUUID() + "x".repeat(2_000))).isEmpty();
    assertThat(ContactOrder.of("c.id")).isEmpty();
  }

  @Test
  @Rule("CON-34")
  void a_page_takes_one_statement_and_one_of_a_saved_segment_three() {
    scene.contact("Ayu", "language", "id");
    var segment = new Segment.Saved(UUID.randomUUID(), "", is("language", Operator.IS, "id"), 0);
    var tx = Stage.the(Tx.class);

    for (var each : List.of(ALL, new Segment.Blocked(), segment)) {
      int sent =
          tx.in(
              scene.owner,
              () -> {
                table.page(scene.owner, each, ContactOrder.FIRST, null, 50);
                return tx.statements();
              });
      assertThat(sent).as(each.key()).isEqualTo(each instanceof Segment.Saved ? 3 : 1);
    }
  }
}
