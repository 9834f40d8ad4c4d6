package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.Watch;
import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Attention.Attending;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together without a container, for its clock
class AttentionTest {
  private final Watch clock = new Watch(Instant.parse("2026-11-02T12:00:00Z"));
  private final Attention attention = attention();
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule("MSG-28")
  void members_at_the_same_contact_see_who_else_is_there_and_who_writes() {
    attention.looks(budi, ayu);
    assertThat(attention.beside(dewi, ayu))
        .containsExactly(new Attending(budi.id(), "Budi", false));

    attention.writes(budi, ayu);

    assertThat(attention.beside(dewi, ayu)).containsExactly(new Attending(budi.id(), "Budi", true));
    assertThat(attention.beside(budi, ayu)).isEmpty();
  }

  @Test
  @Rule("MSG-28")
  void every_change_of_it_calls_the_companys_screens() {
    var nudges = new ArrayList<Nudge>();
    var presence = new Nudge(shop.company().workspace(), Nudge.What.PRESENCE, ayu);
    Shopfront.emptied(QueueName.NOTICES);
    attention.looks(budi, ayu);
    attention.leaves(budi, ayu);
    try (var _ = Stage.the(Live.class).hear(shop.company().workspace(), nudges::add)) {
      attention.looks(budi, ayu);
      attention.writes(budi, ayu);
      attention.sent(budi, ayu);
      attention.leaves(budi, ayu);
    }

    assertThat(nudges).containsExactly(presence, presence, presence, presence);
  }

  @Test
  @Rule("MSG-36")
  void a_typing_notice_is_over_five_seconds_after_the_last_key() {
    attention.writes(budi, ayu);
    clock.move(Duration.ofMillis(4_999));
    assertThat(writing()).isTrue();
    attention.writes(budi, ayu);
    clock.move(Duration.ofMillis(4_999));
    assertThat(writing()).isTrue();

    clock.move(Duration.ofMillis(1));

    assertThat(writing()).isFalse();
    assertThat(attention.beside(dewi, ayu)).hasSize(1);
  }

  @Test
  @Rule("MSG-36")
  void a_typing_notice_is_over_once_it_is_sent_and_not_because_the_thread_is_still_open() {
    attention.writes(budi, ayu);
    attention.looks(budi, ayu);
    assertThat(writing()).isTrue();

    attention.sent(budi, ayu);

    assertThat(writing()).isFalse();
  }

  @Test
  @Rule("MSG-36")
  void whoever_may_not_see_the_contact_sees_nobody_there_and_is_not_there() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    attention.writes(budi, ayu);
    attention.contactWrites(shop.company().workspace(), ayu);

    assertThat(attention.beside(eka, ayu)).isEmpty();
    assertThat(attention.contactIsWriting(eka, ayu)).isFalse();
    assertThat(attention.contactIsWriting(dewi, ayu)).isTrue();
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> attention.looks(eka, ayu));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> attention.writes(eka, ayu));
    assertThat(attention.beside(dewi, ayu)).extracting(Attending::name).containsExactly("Budi");
  }

  @Test
  void another_company_sees_nothing_of_it() {
    var stranger = Stage.company().owner("Stranger");
    attention.writes(budi, ayu);

    assertThat(attention.beside(stranger, ayu)).isEmpty();
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> attention.writes(stranger, ayu));
  }

  @Test
  void who_turns_to_something_else_or_falls_silent_is_gone() {
    attention.looks(budi, ayu);
    attention.leaves(budi, ayu);
    assertThat(attention.beside(dewi, ayu)).isEmpty();

    attention.looks(budi, ayu);
    clock.move(Duration.ofSeconds(30));
    assertThat(attention.beside(dewi, ayu)).isEmpty();
  }

  @Test
  void the_contacts_own_writing_is_over_after_five_seconds_too() {
    attention.contactWrites(shop.company().workspace(), ayu);
    clock.move(Duration.ofMillis(4_999));
    assertThat(attention.contactIsWriting(dewi, ayu)).isTrue();

    clock.move(Duration.ofMillis(1));

    assertThat(attention.contactIsWriting(dewi, ayu)).isFalse();
  }

  @Test
  void browsers_that_vanish_without_a_word_are_forgotten() {
    var rini = shop.hears("rini", "Halo");
    attention.looks(budi, ayu);
    attention.contactWrites(shop.company().workspace(), ayu);

    clock.move(Duration.ofSeconds(30));
    attention.looks(budi, rini);

    assertThat(attention.places()).isEqualTo(1);
  }

  private boolean writing() {
    return attention.writer(shop.company().workspace(), ayu).isPresent()
        && attention.beside(dewi, ayu).getFirst().writing();
  }

  private Attention attention() {
    var made = new Attention();
    made.tx = Stage.the(Tx.class);
    made.contacts = Stage.the(VisibleContacts.class);
    made.live = Stage.the(Live.class);
    made.viewed = CDI.current().getBeanManager().getEvent().select(Viewed.class);
    made.clock = clock;
    return made;
  }
}
