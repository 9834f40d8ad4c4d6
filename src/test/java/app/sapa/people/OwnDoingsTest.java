package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.PostOffice;
import app.sapa.workspace.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class OwnDoingsTest {
  private final PostOffice office = new PostOffice();
  private final OwnDoings doings = doings();

  @AfterEach
  void close() {
    office.close();
  }

  private OwnDoings doings() {
    var made = new OwnDoings();
    made.tx = Stage.the(Tx.class);
    made.chooser = Stage.the(Chooser.class);
    made.viewers = Stage.the(Viewers.class);
    made.audit = Stage.the(Audit.class);
    made.accounts = Stage.the(Accounts.class);
    made.mail = Post.counter(office);
    return made;
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD_CHANGED, password of your Sapa account was changed",
    "PASSWORD_RESET, has a new password",
    "SECOND_FACTOR_ON, now asks for a second step",
    "SECOND_FACTOR_OFF, no longer asks for a second step",
    "SECOND_FACTOR_ADDED, one more way to sign in",
    "SECOND_FACTOR_REMOVED, way to sign in to your Sapa account was removed",
    "RECOVERY_CODES_RENEWED, has new recovery codes"
  })
  void whoever_owns_the_account_is_told_by_mail_in_case_it_was_somebody_else(
      AuditAction action, String told) {
    var wati = Person.who("wati");
    doings.note(wati.account(), action);

    Post.van(office.server()).take(0, Post.waitingFor(wati.email()).getFirst());

    assertThat(office.mails())
        .singleElement()
        .asString()
        .contains("RCPT TO:<" + wati.email() + ">", told, "https://inbox.sapa.test/forgot");
  }

  @Test
  void they_are_told_in_their_own_language() {
    var wati = Person.who("wati");
    Company.run("update account set language = 'id' where id = ?", wati.account());
    doings.note(wati.account(), AuditAction.SECOND_FACTOR_OFF);

    Post.van(office.server()).take(0, Post.waitingFor(wati.email()).getFirst());

    assertThat(office.mails().getFirst()).contains("tidak lagi meminta langkah kedua");
  }

  @Test
  void nobody_is_told_of_an_account_to_try_sapa_out() {
    var demo = Person.who("demo", true);
    doings.note(demo.account(), AuditAction.PASSWORD_CHANGED);

    assertThat(Post.waitingFor(demo.email())).isEmpty();
  }
}
