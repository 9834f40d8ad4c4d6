package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private final Drafts drafts = Stage.the(Drafts.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule("OIN-12")
  void a_reply_and_a_comment_begun_are_kept_apart_and_are_their_authors_alone() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");
    drafts.keep(dewi, ayu, Mode.COMMENT, "Pelanggan");
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat pagi");

    assertThat(drafts.of(dewi, ayu))
        .isEqualTo(Map.of(Mode.REPLY, "Selamat pagi", Mode.COMMENT, "Pelanggan"));
    assertThat(drafts.among(dewi, List.of(ayu))).isEqualTo(Map.of(ayu, "Selamat pagi"));
    assertThat(drafts.of(budi, ayu)).isEmpty();
  }

  @Test
  void among_no_contacts_there_are_no_drafts() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");

    assertThat(drafts.among(dewi, List.of())).isEmpty();
  }

  @Test
  void an_emptied_draft_is_forgotten() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");
    drafts.keep(dewi, ayu, Mode.REPLY, " \n");

    assertThat(drafts.of(dewi, ayu)).isEmpty();
  }

  @Test
  void a_long_draft_is_never_cut_through_a_character() {
    drafts.keep(dewi, ayu, Mode.REPLY, "a".repeat(9_999) + "👋👋");
    drafts.keep(dewi, ayu, Mode.COMMENT, "a".repeat(9_998) + "👋👋");

    assertThat(drafts.of(dewi, ayu))
        .isEqualTo(Map.of(Mode.REPLY, "a".repeat(9_999), Mode.COMMENT, "a".repeat(9_998) + "👋"));
  }

  @Test
  void nothing_is_kept_about_a_contact_out_of_sight() {
    var eka = shop.company().agent("Eka", Scope.OWN);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> drafts.keep(eka, ayu, Mode.REPLY, "Selamat"));
  }
}
