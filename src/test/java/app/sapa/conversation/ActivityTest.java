package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.contact.Tagging;
import app.sapa.conversation.Activity.Wanted;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityTest {
  private final Activity activity = Stage.the(Activity.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule("DRW-03")
  void all_comments_and_events_of_the_contact_are_there_and_nothing_that_was_said() {
    happensAll();

    var all = read(Wanted.ALL, 100);

    assertThat(all)
        .isEqualTo(
            Shopfront.history(dewi, ayu).reversed().stream()
                .filter(entry -> !(entry instanceof Entry.Said))
                .toList());
    assertThat(all).hasAtLeastOneElementOfType(Entry.Commented.class);
  }

  @Test
  @Rule("DRW-04")
  void comments_alone_or_events_alone_are_read_by_themselves() {
    happensAll();

    assertThat(read(Wanted.COMMENTS, 100)).hasOnlyElementsOfType(Entry.Commented.class).hasSize(1);
    assertThat(read(Wanted.EVENTS, 100)).hasOnlyElementsOfType(Entry.Happened.class).hasSize(7);
  }

  @ParameterizedTest
  @Rule("DRW-04")
  @EnumSource(EventCategory.class)
  void events_are_read_by_their_category(EventCategory category) {
    happensAll();

    assertThat(read(Wanted.only(category), 100))
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(((Entry.Happened) entry).type().category()).isEqualTo(category));
  }

  /** One of each category at least, in pages of any size the same. */
  private void happensAll() {
    Stage.the(Triage.class).assign(dewi, ayu, dewi.id());
    Stage.the(Commenting.class).add(dewi, ayu, UUID.randomUUID(), "Calls back");
    Stage.the(Tagging.class).putNamed(dewi, ayu, "vip");
    Stage.the(Snoozing.class).snooze(dewi, ayu, Instant.now().plusSeconds(600));
    Stage.the(Snoozing.class).unsnooze(dewi, ayu);
    Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE);
    Company.run(
        """
        insert into event (workspace_id, id, contact_id, type, source, detail, at)
        select workspace_id, gen_random_uuid(), id, 'PAGE_CHANGED', 'CONTACT', 'https://x.test/',
          last_entry_at + interval '1 second' from contact where id = ?\
        """,
        ayu);
    Company.run(
        "update contact set last_entry_at = last_entry_at + interval '2 seconds' where id = ?",
        ayu);
  }

  @Test
  void pages_of_any_size_come_to_the_same() {
    happensAll();
    var all = read(Wanted.ALL, 100);

    for (int size : new int[] {1, 2, 3, 7, 8}) {
      assertThat(read(Wanted.ALL, size)).as("pages of %s", size).isEqualTo(all);
    }
  }

  @Test
  void twenty_thousand_entries_are_read_by_pages_that_cost_what_the_page_of_a_few_does() {
    var endless = shop.hears("endless", "Halo");
    visits(endless, 20_000);
    Stage.the(Commenting.class).add(dewi, endless, UUID.randomUUID(), "Looks around");
    happensAll();

    assertThat(statements(endless, Wanted.ALL)).isEqualTo(statements(ayu, Wanted.ALL));
    assertThat(read(endless, Wanted.ALL, 2_000)).hasSize(20_002).isSortedAccordingTo(LATEST_FIRST);
  }

  private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(Entry::at).reversed();

  private int statements(UUID contact, Wanted wanted) {
    var tx = Stage.the(Tx.class);
    return tx.in(
        dewi,
        () -> {
          activity.page(dewi, contact, wanted, null, 50);
          return tx.statements();
        });
  }

  private void visits(UUID contact, int many) {
    Company.run(
        """
        insert into event (workspace_id, id, contact_id, type, source, detail, at)
        select ?, gen_random_uuid(), ?, 'PAGE_CHANGED', 'CONTACT', 'https://x.test/' || n,
          timestamptz '2026-01-01' + n * interval '1 second' from generate_series(1, ?) n\
        """,
        shop.company().workspace(),
        contact,
        many);
  }

  @Test
  void nothing_of_it_is_there_for_whoever_may_not_see_the_contact() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    for (var viewer : List.of(eka, Stage.company().owner("Stranger"))) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> activity.page(viewer, ayu, Wanted.ALL, null, 9));
    }
  }

  private List<Entry> read(Wanted wanted, int size) {
    return read(ayu, wanted, size);
  }

  private List<Entry> read(UUID contact, Wanted wanted, int size) {
    var all = new ArrayList<Entry>();
    @Nullable Cursor place = null;
    do {
      var page = activity.page(dewi, contact, wanted, place, size);
      all.addAll(page.items());
      place = page.next();
    } while (place != null);
    return all;
  }
}
