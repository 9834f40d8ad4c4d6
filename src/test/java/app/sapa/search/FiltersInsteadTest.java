package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterField;
import app.sapa.contact.Filters;
import app.sapa.contact.Operator;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search does not look at is asked by a filter. */
class FiltersInsteadTest {
  private final Scene scene = new Scene();
  private final UUID zahra = scene.company.owner("Zahra").id();
  private UUID putri;

  @BeforeEach
  void people() {
    scene.contact("Budi", "");
    putri = scene.contact("Putri", "");
    scene.assign(putri, zahra);
    scene.tag(putri, "wholesale");
    Company.run(
        "update contact set country = 'JP', language = 'ja', status = 'OPEN' where id = ?", putri);
  }

  @Test
  @Rule({"SRCH-18", "OIN-09"})
  void whom_no_search_finds_by_a_country_language_status_assignee_or_tag_a_filter_finds() {
    scene.indexed();

    for (var typed : List.of("JP", "ja", "open", "zahra", "wholesale")) {
      assertThat(scene.contacts(typed)).as(typed).isEmpty();
    }
    assertThat(filtered(is("country", Operator.IS, "JP"))).containsExactly("Putri");
    assertThat(filtered(is("language", Operator.IS, "ja"))).containsExactly("Putri");
    assertThat(filtered(is("status", Operator.HAS_ANY, "open"))).containsExactly("Putri");
    assertThat(filtered(is("assignee", Operator.HAS_ANY, zahra.toString())))
        .containsExactly("Putri");
    assertThat(filtered(is("tag", Operator.HAS_ANY, choice("tag")))).containsExactly("Putri");
  }

  @Test
  @Rule("SRCH-18")
  void so_it_does_by_a_checkbox_a_day_and_a_time() {
    scene.withField("Ayu", "CHECKBOX", "true");
    scene.withField("Citra", "DATE", "2026-03-02");
    scene.withField("Dewi", "TIME", "08:30");
    scene.indexed();

    for (var typed : List.of("true", "2026-03-02", "08:30")) {
      assertThat(scene.contacts(typed)).as(typed).isEmpty();
    }
    var fields =
        Stage.the(Filters.class).fields(scene.owner).all().stream()
            .filter(field -> field.key().startsWith("field."))
            .toList();
    assertThat(fields.stream().map(this::asked).map(this::filtered))
        .containsExactlyInAnyOrder(List.of("Ayu"), List.of("Citra"), List.of("Dewi"));
  }

  private Filter asked(FilterField field) {
    return switch (field.kind()) {
      case FLAG -> is(field.key(), Operator.YES);
      case DAY -> is(field.key(), Operator.GREATER, "2026-03-01");
      default -> is(field.key(), Operator.IS, "08:30");
    };
  }

  @Test
  @Rule("OIN-09")
  void a_list_is_filtered_by_channel_and_day_and_searched_by_name_and_message() {
    scene.message(putri, "Is the blue one left?");
    scene.indexed();
    var channel = choice("last-channel");
    Company.run(
        "update contact set last_channel_id = ? where id = ?", UUID.fromString(channel), putri);

    assertThat(filtered(is("last-channel", Operator.HAS_ANY, channel))).containsExactly("Putri");
    assertThat(filtered(is("created", Operator.IS, "2026-11-02")))
        .containsExactlyInAnyOrder("Budi", "Putri");
    assertThat(filtered(is("created", Operator.GREATER, "2026-11-02"))).isEmpty();
    assertThat(scene.contacts("put")).containsExactly("Putri");
    assertThat(scene.messages("blue")).hasSize(1);
  }

  private String choice(String field) {
    return Stage.the(Filters.class)
        .fields(scene.owner)
        .find(field)
        .orElseThrow()
        .choices()
        .getFirst()
        .key();
  }

  private static Filter is(String field, Operator operator, String... values) {
    return new Filter.Condition(field, operator, List.of(values));
  }

  private List<String> filtered(Filter filter) {
    return Stage.the(ConversationList.class).preview(scene.owner, filter, Look.FIRST, 9).stream()
        .map(ListRow::name)
        .toList();
  }
}
