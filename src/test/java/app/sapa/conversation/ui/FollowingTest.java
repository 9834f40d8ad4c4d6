package app.sapa.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.custom.CustomSender;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Entry;
import app.sapa.conversation.Reply;
import app.sapa.conversation.Replying;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Timeline;
import app.sapa.guard.WebSite;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thread that is open hears of what is new, once, and of nothing else. */
class FollowingTest {
  private final Timeline timeline = Stage.the(Timeline.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");
  private final Following following = new Following(timeline);

  @Test
  void before_the_thread_has_asked_for_anything_there_is_no_news() {
    assertThat(news()).isEmpty();
  }

  @Test
  void what_comes_after_the_latest_stretch_is_told_once() {
    opened();
    shop.hears("ayu", "Masih ada?");

    assertThat(texts(news())).containsExactly("Masih ada?");
    assertThat(news()).isEmpty();
  }

  @Test
  void a_stretch_in_the_middle_leaves_only_what_comes_later_as_news() {
    shop.hears("ayu", "Dua");
    shop.hears("ayu", "Tiga");
    var first = timeline.latest(dewi, ayu, 100).entries().getFirst().id();
    following.begin();
    following.told(dewi, ayu, timeline.around(dewi, ayu, first, 2));
    shop.hears("ayu", "Empat");

    assertThat(texts(news())).containsExactly("Empat");
  }

  @Test
  void a_message_sent_is_told_again_when_something_becomes_of_it_and_a_comment_is_not() {
    var message = UUID.randomUUID();
    Stage.the(Replying.class).send(dewi, ayu, Reply.of(message, "Ada"));
    Stage.the(Commenting.class).add(dewi, ayu, UUID.randomUUID(), "Pelanggan lama");
    opened();
    shop.takes(CustomSender.status(message, "delivered"));

    assertThat(news()).extracting(Entry::id).containsExactly(message);
    assertThat(news()).isEmpty();
  }

  @Test
  @Rule("LNK-05")
  void a_message_is_told_again_once_it_is_known_what_is_at_its_address() throws IOException {
    try (var site = WebSite.open()) {
      shop.hears("ayu", site.page("/", "<title>Parang</title>"));
      Shopfront.emptied(QueueName.PREVIEWS);
      Company.run(
          "update link_preview set title = null, description = null where contact_id = ?", ayu);
      opened();
      Company.run(
          "update link_preview set title = 'Parang', description = '' where contact_id = ?", ayu);

      assertThat(news())
          .singleElement()
          .isInstanceOfSatisfying(
              Entry.Said.class, said -> assertThat(said.preview().title()).isEqualTo("Parang"));
      assertThat(news()).isEmpty();
    }
  }

  @Test
  void more_than_one_stretch_of_news_is_told_whole_and_in_order() {
    opened();
    for (int i = 0; i < 60; i++) {
      Stage.the(Commenting.class).add(dewi, ayu, UUID.randomUUID(), "Catatan " + i);
    }

    assertThat(news()).hasSize(60).extracting(Entry::at).isSorted();
  }

  @Test
  void another_contact_begins_anew() {
    opened();
    following.begin();
    shop.hears("ayu", "Masih ada?");

    assertThat(news()).isEmpty();
  }

  private void opened() {
    following.begin();
    following.told(dewi, ayu, timeline.latest(dewi, ayu, 40));
  }

  private List<Entry> news() {
    return following.news(dewi, ayu);
  }

  private static List<String> texts(List<Entry> entries) {
    return entries.stream()
        .filter(Entry.Said.class::isInstance)
        .map(entry -> ((Entry.Said) entry).text())
        .toList();
  }
}
