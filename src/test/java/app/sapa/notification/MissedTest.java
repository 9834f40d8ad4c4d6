package app.sapa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.Onlookers;
import app.sapa.conversation.ReadPointers;
import app.sapa.conversation.Shopfront;
import app.sapa.guard.PostOffice;
import app.sapa.people.Accounts;
import app.sapa.people.Post;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a member is mailed about who looked at it neither in the centre nor in the thread. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class MissedTest {
  private static final String BODY = "Nomor kartu saya 4111 1111 1111 1111";

  private final PostOffice office = new PostOffice();
  private final Shopfront shop = Shopfront.open();
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @AfterEach
  void close() {
    office.close();
  }

  /** As the application's own, where a mail server is set up. */
  private Missed missed() {
    var made = new Missed();
    made.tx = Stage.the(Tx.class);
    made.queue = Stage.the(Queue.class);
    made.onlookers = Stage.the(Onlookers.class);
    made.accounts = Stage.the(Accounts.class);
    made.workspaces = Stage.the(Workspaces.class);
    made.mail = Post.counter(office);
    return made;
  }

  private void wants(NoticeWay way) {
    Stage.the(NoticeChoices.class).choose(budi, NoticeKind.NEW_MESSAGE, way);
  }

  private void writes() {
    Told.belongs(ayu, budi);
    shop.hears("ayu", BODY);
  }

  private UUID notice() {
    return Told.to(budi).getFirst().id();
  }

  private void theTimeComes() {
    missed().take(shop.company().workspace(), notice());
    for (var mail : waiting("MAIL")) {
      Post.van(office.server()).take(shop.company().workspace(), UUID.fromString(mail));
    }
    Company.run("delete from queue where name = 'MAIL' and workspace_id = ?", workspace());
  }

  private List<String> waiting(String queue) {
    return PastWalls.texts(
        "select ref::text from queue where name = ? and workspace_id = ?", queue, workspace());
  }

  private long workspace() {
    return shop.company().workspace();
  }

  @Test
  @Rule("NTF-03")
  void what_they_have_not_read_after_a_while_is_mailed_once_and_without_what_was_said() {
    wants(NoticeWay.MAIL);
    writes();
    assertThat(notice()).isNotNull();
    assertThat(waiting("MISSED")).containsExactly(notice().toString());

    theTimeComes();
    theTimeComes();

    assertThat(office.mails())
        .singleElement()
        .asString()
        .contains("RCPT TO:<budi.", "https://inbox.sapa.test/w/", "/c/" + ayu)
        .doesNotContain("4111", "Ayu");

    Told.aMinutePasses(budi);
    shop.hears("ayu", "Halo?");
    Told.to(budi);
    theTimeComes();
    assertThat(office.mails()).as("while it is unread").hasSize(1);
  }

  @Test
  @Rule("NTF-03")
  void neither_what_they_have_read_nor_what_they_did_not_ask_for_is_mailed() {
    writes();
    theTimeComes();
    assertThat(waiting("MISSED")).isEmpty();

    wants(NoticeWay.MAIL);
    Stage.the(ReadPointers.class).read(budi, ayu, 2);
    shop.hears("ayu", "Satu lagi");
    Told.to(budi);
    assertThat(waiting("MISSED")).hasSize(1);
    Stage.the(ReadPointers.class).read(budi, ayu, 3);
    theTimeComes();

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void whoever_may_not_see_the_contact_any_more_is_not_mailed() {
    wants(NoticeWay.MAIL);
    writes();
    var told = notice();
    Told.belongs(ayu, shop.company().agent("Citra", Scope.OWN));

    missed().take(workspace(), told);

    assertThat(waiting("MAIL")).isEmpty();
  }
}
