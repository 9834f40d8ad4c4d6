package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadPointersTest {
  private final ReadPointers pointers = Stage.the(ReadPointers.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Satu");

  @BeforeEach
  void ayu_writes_three_messages() {
    shop.hears("ayu", "Dua");
    shop.hears("ayu", "Tiga");
  }

  @Test
  @Rule("LIST-12")
  void what_one_member_has_read_stays_unread_for_the_others() {
    pointers.read(dewi, ayu, 3);

    assertThat(unread(dewi)).isZero();
    assertThat(unread(budi)).isEqualTo(3);
    assertThat(pointers.readTo(dewi, ayu)).isEqualTo(3);
    assertThat(pointers.readTo(budi, ayu)).isZero();
  }

  @Test
  @Rule("LIST-12")
  void reading_up_to_a_message_leaves_what_came_after_it() {
    pointers.read(dewi, ayu, 1);
    assertThat(unread(dewi)).isEqualTo(2);

    shop.hears("ayu", "Empat");

    assertThat(unread(dewi)).isEqualTo(3);
  }

  @Test
  void going_back_is_no_news_and_nobody_reads_ahead() {
    pointers.read(dewi, ayu, 1_000);
    pointers.read(dewi, ayu, 1);
    pointers.read(dewi, ayu, -1);

    assertThat(pointers.readTo(dewi, ayu)).isEqualTo(3);
    shop.hears("ayu", "Empat");
    assertThat(unread(dewi)).isEqualTo(1);
  }

  @Test
  void what_was_closed_before_somebody_came_is_not_unread_to_them() {
    Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE);
    assertThat(unread(budi)).isZero();

    shop.hears("ayu", "Satu lagi");

    assertThat(unread(budi)).isEqualTo(1);
  }

  @Test
  void whoever_may_not_see_the_contact_reads_nothing() {
    var eka = shop.company().agent("Eka", Scope.OWN);

    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> pointers.read(eka, ayu, 3));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> pointers.readTo(eka, ayu));
  }

  private int unread(Viewer viewer) {
    return Stage.the(ConversationList.class)
        .page(viewer, new Inbox.All(), Look.FIRST, null, 10)
        .items()
        .getFirst()
        .unread();
  }
}
