package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.people.SignIn.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordChangeTest {
  private static final String NEW = "teh melati sore hari";
  private static final String HOME = "192.0.2.77";

  private final PasswordChange change = Stage.the(PasswordChange.class);
  private final OpenSessions sessions = Stage.the(OpenSessions.class);

  @Test
  void a_new_password_counts_at_once_and_signs_every_other_browser_out() {
    var lia = Person.who("lia");
    var here = lia.signedIn();
    var elsewhere = lia.signedIn();

    change.change(here.who(), Person.PASSWORD, NEW, HOME);

    assertThat(sessions.presented(here.token(), true)).contains(here.who());
    assertThat(sessions.presented(elsewhere.token(), true)).isEmpty();
    var door = Stage.the(SignIn.class);
    assertThat(door.attempt(lia.email(), Person.PASSWORD, "Firefox", HOME))
        .isEqualTo(new Answer.Wrong());
    assertThat(door.attempt(lia.email(), NEW, "Firefox", HOME)).isInstanceOf(Answer.Welcome.class);
  }

  @Test
  void it_is_in_the_log_of_the_workspaces_they_belong_to() {
    var company = Stage.company();
    var tari = Person.who("tari");
    Company.run(
        "insert into membership (workspace_id, id, account_id, name, role, created_at)"
            + " values (?, ?, ?, 'Tari', 'AGENT', now())",
        company.workspace(),
        UUID.randomUUID(),
        tari.account());

    change.change(tari.signedIn().who(), Person.PASSWORD, NEW, HOME);

    assertThat(Stage.the(Audit.class).page(company.owner("Olivia"), null, 9).items())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.PASSWORD_CHANGED);
  }

  @Test
  void whoever_does_not_know_the_old_one_changes_nothing() {
    var maya = Person.who("maya");
    var here = maya.signedIn();
    var elsewhere = maya.signedIn();

    assertThatThrownBy(() -> change.change(here.who(), "guessed guessed", NEW, HOME))
        .isInstanceOf(Refusal.class)
        .hasMessage("password.wrong");

    assertThat(sessions.presented(elsewhere.token(), true)).contains(elsewhere.who());
  }

  @Test
  void weak_and_unchanged_passwords_are_refused_with_the_reason() {
    var here = Person.who("nia").signedIn().who();

    refused(here, "elevenchars", "password.too-short");
    refused(here, "a".repeat(6) + "bcd".repeat(41), "password.too-long");
    refused(here, "passwordpassword", "password.common");
    refused(here, Person.PASSWORD, "password.unchanged");
  }

  private void refused(SignedIn who, String chosen, String key) {
    assertThatThrownBy(() -> change.change(who, Person.PASSWORD, chosen, HOME))
        .isInstanceOf(Refusal.class)
        .hasMessage(key);
  }

  @Test
  void guessing_the_old_one_through_an_open_session_is_held_back_too() {
    var here = Person.who("oka").signedIn().who();
    for (int i = 0; i < 5; i++) {
      int guess = i;
      assertThatThrownBy(() -> change.change(here, "guess number " + guess, NEW, HOME))
          .hasMessage("password.wrong");
    }

    assertThatThrownBy(() -> change.change(here, Person.PASSWORD, NEW, HOME))
        .hasMessage("sign-in.wait");
  }
}
