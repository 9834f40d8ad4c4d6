package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard.TagOn;
import app.sapa.contact.Tagging.Offered;
import app.sapa.conversation.Entry;
import app.sapa.conversation.EventType;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Timeline;
import app.sapa.conversation.Triage;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggingTest {
  private static final Set<EventType> OF_TAGS = Set.of(EventType.TAG_ADDED, EventType.TAG_REMOVED);

  private final Tagging tagging = Stage.the(Tagging.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule({"TAG-01", "TAG-11"})
  void a_contact_has_many_tags_which_are_put_on_and_taken_off_one_by_one() {
    var vip = tagging.putNamed(dewi, ayu, "vip").id();
    tagging.putNamed(dewi, ayu, "jakarta");
    assertThat(tags()).containsExactly("jakarta", "vip");

    tagging.take(dewi, ayu, vip);
    assertThat(tags()).containsExactly("jakarta");
    assertThat(tagging.offered(dewi, ayu))
        .extracting(Offered::name, Offered::on)
        .containsExactly(tuple("jakarta", true), tuple("vip", false));

    tagging.put(dewi, ayu, vip);
    assertThat(tags()).containsExactly("jakarta", "vip");
    assertThat(
            Company.number(
                "select count(*) from contact where id = ? and tag_ids @> array[?::uuid]",
                ayu,
                vip))
        .isEqualTo(1);
  }

  @Test
  @Rule("EVT-39")
  void each_tag_put_on_or_taken_off_is_recorded_once_with_its_name_of_then() {
    var vip = tagging.putNamed(dewi, ayu, "vip").id();
    tagging.put(dewi, ayu, vip);
    tagging.take(dewi, ayu, vip);
    tagging.take(dewi, ayu, vip);

    assertThat(happened())
        .extracting(Entry.Happened::type, Entry.Happened::actor, Entry.Happened::detail)
        .containsExactly(
            tuple(EventType.TAG_ADDED, dewi.id(), "vip"),
            tuple(EventType.TAG_REMOVED, dewi.id(), "vip"));
  }

  private List<Entry.Happened> happened() {
    return Stage.the(Timeline.class).latest(dewi, ayu, 100).entries().stream()
        .filter(Entry.Happened.class::isInstance)
        .map(Entry.Happened.class::cast)
        .filter(event -> OF_TAGS.contains(event.type()))
        .toList();
  }

  @Test
  @Rule("TAG-15")
  void an_agent_who_sees_their_own_contacts_only_makes_a_tag_while_tagging_one() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tagging.putNamed(eka, ayu, "promo"));
    assertThat(tagging.offered(dewi, ayu)).isEmpty();
    Stage.the(Triage.class).assign(dewi, ayu, eka.id());

    tagging.putNamed(eka, ayu, "promo");

    assertThat(tags()).containsExactly("promo");
  }

  @ParameterizedTest
  @Rule("TAG-17")
  @ValueSource(strings = {"vip", "VIP", "  Vip ", "víp"})
  void a_name_that_differs_in_case_or_accents_alone_is_the_same_tag(String name) {
    var vip = tagging.putNamed(dewi, ayu, "Vip");

    assertThat(tagging.putNamed(dewi, ayu, name)).isEqualTo(vip);
    assertThat(tags()).containsExactly("Vip");
  }

  @Test
  void a_name_is_neither_empty_nor_longer_than_a_hundred_characters() {
    tagging.putNamed(dewi, ayu, "a".repeat(100));
    for (var name : List.of(" ", "a".repeat(101))) {
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> tagging.putNamed(dewi, ayu, name));
    }
    assertThat(tagging.offered(dewi, ayu)).hasSize(1);
  }

  @Test
  void a_workspace_has_a_thousand_tags_at_most_and_those_that_are_there_are_still_put_on() {
    Company.run(
        """
        insert into tag (workspace_id, id, name, folded_name)
        select ?, gen_random_uuid(), 'tag ' || n, 'tag ' || n from generate_series(1, 999) n\
        """,
        shop.company().workspace());
    tagging.putNamed(dewi, ayu, "the last one");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> tagging.putNamed(dewi, ayu, "one too many"))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("tag.too-many"));
    tagging.putNamed(dewi, ayu, "tag 7");
    assertThat(tags()).containsExactly("tag 7", "the last one");
  }

  @Test
  void neither_a_tag_of_another_company_nor_a_contact_out_of_sight_is_there() {
    var theirs = Shopfront.open();
    var stranger = theirs.company().owner("Stranger");
    var foreign = tagging.putNamed(stranger, theirs.hears("budi", "Halo"), "theirs").id();
    var eka = shop.company().agent("Eka", Scope.OWN);
    var vip = tagging.putNamed(dewi, ayu, "vip").id();

    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tagging.put(dewi, ayu, foreign));
    for (var viewer : List.of(eka, stranger)) {
      assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tagging.offered(viewer, ayu));
      assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tagging.take(viewer, ayu, vip));
      assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tagging.put(viewer, ayu, vip));
    }
    assertThat(tags()).containsExactly("vip");
  }

  private List<String> tags() {
    return Stage.the(ContactCards.class).open(dewi, ayu).tags().stream().map(TagOn::name).toList();
  }
}
