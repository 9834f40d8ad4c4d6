package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.ContactCards;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member who may not see numbers and addresses writes them all the same. */
class MaskedWritingTest {
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
  private static final List<Restriction> MASKED =
      List.of(Restriction.MASK_PHONE, Restriction.MASK_EMAIL);

  private final Prompting prompting = Stage.the(Prompting.class);
  private final SendingLater later = Stage.the(SendingLater.class);
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi");
  private final Viewer mas = company.hire("Mas", Role.AGENT, Scope.ALL, MASKED);
  private final UUID ayu = shop.hears("Ayu", "Nomorku 0812-3456-7890");

  MaskedWritingTest() {
    knows("contact_phone", "raw, digits", "0812 3456 7890", "6281234567890");
    knows("contact_email", "raw, norm", "Lestari@toko.example", "lestari@toko.example");
  }

  private void knows(String table, String columns, String value, String norm) {
    Company.run(
        "insert into %s (workspace_id, id, contact_id, %s, is_primary) values (?, ?, ?, ?, ?, true)"
            .formatted(table, columns),
        company.workspace(),
        UUID.randomUUID(),
        ayu,
        value,
        norm);
  }

  private UUID field(String key, String type, String value) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into field (workspace_id, id, key, name, type, position) values (?, ?, ?, ?, ?, 0)",
        company.workspace(),
        id,
        key,
        "The " + key,
        type);
    Company.run(
        "insert into contact_field (workspace_id, contact_id, field_id, value) values (?, ?, ?, ?)",
        company.workspace(),
        ayu,
        id,
        value);
    return id;
  }

  private UUID sends(Viewer viewer, String text) {
    return shop.answers(viewer, ayu, text);
  }

  private String last(Viewer viewer) {
    return Shopfront.said(viewer, ayu).getLast().text();
  }

  private String row(Viewer viewer) {
    var list = Stage.the(ConversationList.class);
    return list.row(viewer, new Inbox.All(), Look.FIRST, ayu).orElseThrow().preview();
  }

  @Test
  @Rule({"MSG-34", "VIS-17"})
  void what_is_masked_is_written_as_a_blank_and_the_contact_gets_the_whole_of_it() {
    var variables = prompting.variables(mas, ayu);
    field("courier", "PHONE", "+62 811 222 3333");

    assertThat(variables)
        .filteredOn(each -> each.name().equals("contact.phone"))
        .extracting(Variable::value, each -> each.written(mas), each -> each.written(dewi))
        .containsExactly(tuple("628••••••7890", "{{contact.phone}}", "628••••••7890"));
    sends(
        mas,
        "Nomor Kakak {{ contact.phone }}, {{contact.email|tidak ada}}, kurir {{field.courier}}?");

    assertThat(last(dewi))
        .isEqualTo("Nomor Kakak 6281234567890, Lestari@toko.example, kurir +62 811 222 3333?");
    assertThat(last(mas))
        .isEqualTo("Nomor Kakak 628••••••7890, Le•••@toko.example, kurir 628•••••3333?");
  }

  @Test
  @Rule({"VIS-17", "MSG-33"})
  void a_snippet_leaves_blank_what_is_masked_and_shows_it_masked_in_a_comment() {
    var words = new Snippet.Words("Call", "call", "Ke {{contact.phone|?}}, {{agent.name}}", "");
    Stage.the(Snippets.class).create(dewi, words, Audience.workspace());

    assertThat(prompting.snippets(mas, ayu, "call").getFirst())
        .extracting(Prompting.Prompt::text, Prompting.Prompt::written)
        .containsExactly("Ke 628••••••7890, Mas", "Ke {{contact.phone}}, Mas");
    assertThat(prompting.snippets(dewi, ayu, "call").getFirst().written())
        .isEqualTo("Ke 6281234567890, Dewi");
  }

  @Test
  @Rule("VIS-17")
  void no_way_of_looking_at_what_was_sent_shows_it_to_whoever_may_not_see_it() {
    var id = sends(mas, "Benar {{contact.phone}}?");
    Stage.the(Replying.class)
        .send(dewi, ayu, new Reply(UUID.randomUUID(), "+62 812-3456-7890 ya", List.of(), id));

    assertThat(last(mas)).isEqualTo("628••••••7890 ya");
    assertThat(Shopfront.said(mas, ayu).getLast().quote().beginning())
        .isEqualTo("Benar 628••••••7890?");
    assertThat(Stage.the(Timeline.class).messages(mas, ayu, List.of(id)).getFirst().text())
        .isEqualTo("Benar 628••••••7890?");
    assertThat(row(mas)).isEqualTo("628••••••7890 ya");
    assertThat(row(dewi)).isEqualTo("+62 812-3456-7890 ya");
    assertThat(Shopfront.said(mas, ayu).getFirst().text()).isEqualTo("Nomorku 0812-3456-7890");
  }

  @Test
  @Rule("VIS-17")
  void a_beginning_that_was_cut_within_a_number_shows_no_more_of_it() {
    sends(dewi, "x".repeat(133) + " 6281234567890");

    assertThat(row(dewi)).endsWith("x 628123");
    assertThat(row(mas)).endsWith("x 628•");
  }

  @Test
  @Rule("VIS-17")
  void what_waits_is_filled_when_it_leaves_and_is_taken_back_as_it_was_written() {
    var moment = new Reply(UUID.randomUUID(), "Ke {{contact.phone}}", List.of(), null);
    later.soon(mas, ayu, moment);
    assertThat(later.waiting(mas, ayu).getFirst().text()).isEqualTo("Ke 628••••••7890");
    assertThat(later.takeBack(mas, ayu, moment.id()).text()).isEqualTo("Ke {{contact.phone}}");

    var id = UUID.randomUUID();
    later.at(mas, ayu, Reply.of(id, "Ke {{contact.phone}}"), TOMORROW);
    assertThat(later.waiting(dewi, ayu).getFirst().text()).isEqualTo("Ke 6281234567890");
    Company.run("update membership set restrictions = '{}' where id = ?", mas.id());
    Company.run("update queue set due_at = now() where ref = ?", id);
    Shopfront.emptied(QueueName.LEAVING);
    assertThat(last(dewi)).isEqualTo("Ke 6281234567890");
    assertThat(last(mas)).isEqualTo("Ke 628••••••7890");
  }

  @Test
  @Rule("VIS-17")
  void what_another_has_scheduled_shows_no_number_either() {
    later.at(dewi, ayu, Reply.of(UUID.randomUUID(), "Ke 6281234567890"), TOMORROW);

    assertThat(later.waiting(mas, ayu).getFirst().text()).isEqualTo("Ke 628••••••7890");
  }

  @Test
  void a_blank_that_nothing_fills_any_more_takes_its_fallback_and_others_stay_as_they_are() {
    Company.run("delete from contact_phone where contact_id = ?", ayu);

    sends(mas, "{{contact.phone|nomor Kakak}} {{contact.name}} {{nothing}}");

    assertThat(last(dewi)).isEqualTo("nomor Kakak {{contact.name}} {{nothing}}");
  }

  @Test
  void whoever_sees_all_of_it_writes_braces_as_they_are() {
    sends(dewi, "{{contact.phone}}");

    assertThat(last(dewi)).isEqualTo("{{contact.phone}}");
  }

  @Test
  void a_name_that_looks_like_a_blank_is_none() {
    Company.run("update contact set first_name = '{{contact.email}}' where id = ?", ayu);
    var words = new Snippet.Words("Hi", "hi", "Halo {{contact.first_name}}", "");
    Stage.the(Snippets.class).create(dewi, words, Audience.workspace());

    sends(mas, prompting.snippets(mas, ayu, "hi").getFirst().written());

    assertThat(last(dewi)).isEqualTo("Halo { {contact.email}}");
  }

  @Test
  @Rule("VIS-17")
  void whoever_has_only_numbers_masked_sees_addresses() {
    var half = company.hire("Half", Role.AGENT, Scope.ALL, List.of(Restriction.MASK_PHONE));
    sends(dewi, "6281234567890 lestari@toko.example");

    assertThat(last(half)).isEqualTo("628••••••7890 lestari@toko.example");
    assertThat(Stage.the(ContactCards.class).open(half, ayu).id()).isEqualTo(ayu);
  }
}
