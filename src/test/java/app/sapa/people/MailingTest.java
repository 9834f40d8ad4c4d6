package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.guard.MailServer;
import app.sapa.guard.PostOffice;
import app.sapa.guard.RateLimits;
import app.sapa.live.Live;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail that Sapa writes by itself, where a mail server is set up. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class MailingTest {
  private static final Rights AGENT = new Rights(Role.AGENT, Scope.ALL, Set.of());
  private static final Pattern LINK =
      Pattern.compile("https://inbox\\.sapa\\.test/invite/([A-Za-z0-9_-]{43})\\s");

  private final PostOffice office = new PostOffice();
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final String email = "nia." + UUID.randomUUID() + "@sapa.test";

  @AfterEach
  void close() {
    office.close();
  }

  private Inviting inviting() {
    var inviting = new Inviting();
    inviting.tx = Stage.the(Tx.class);
    inviting.memberships = Stage.the(Memberships.class);
    inviting.members = Stage.the(Members.class);
    inviting.switches = Stage.the(Switches.class);
    inviting.workspaces = Stage.the(Workspaces.class);
    inviting.tokens = Stage.the(OneTimeTokens.class);
    inviting.limits = Stage.the(RateLimits.class);
    inviting.audit = Stage.the(Audit.class);
    inviting.live = Stage.the(Live.class);
    inviting.clock = Stage.the(Clock.class);
    inviting.mail = Post.counter(office);
    return inviting;
  }

  private UUID waiting() {
    return UUID.fromString(
        PastWalls.texts(
                "select ref::text from queue where name = 'MAIL' and workspace_id = ?",
                company.workspace())
            .getFirst());
  }

  private long kept(UUID mail) {
    return Company.number("select count(*) from outgoing_mail where id = ?", mail);
  }

  @Test
  @Rule("SET-02")
  void an_invitation_waits_sealed_goes_out_once_and_its_link_leads_in() {
    assertThat(inviting().invite(owner, email, AGENT, Set.of())).isEmpty();
    var mail = waiting();
    assertThat(office.mails()).as("nothing is sent while somebody waits").isEmpty();
    assertThat(PastWalls.texts("select sealed from outgoing_mail where id = ?", mail))
        .singleElement()
        .asString()
        .startsWith("v1.")
        .doesNotContain("invite/", "nia.");

    Post.van(office.server()).take(company.workspace(), mail);
    Post.van(office.server()).take(company.workspace(), mail);

    assertThat(office.mails()).hasSize(1);
    var text = office.mails().getFirst();
    assertThat(text).contains("RCPT TO:<" + email + ">", "Firm " + company.slug());
    var link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    assertThat(Stage.the(Joining.class).offered(link.group(1))).isPresent();
    assertThat(kept(mail)).isZero();
  }

  @Test
  void what_cannot_be_sent_waits_for_another_attempt_and_is_gone_when_given_up() {
    inviting().invite(owner, email, AGENT, Set.of());
    var mail = waiting();
    office.close();

    assertThatThrownBy(() -> Post.van(office.server()).take(company.workspace(), mail))
        .isInstanceOf(MailServer.Undelivered.class);
    assertThat(kept(mail)).isEqualTo(1);
    Post.van(office.server()).dead(company.workspace(), mail, "no mail server");
    assertThat(kept(mail)).isZero();
  }

  @Test
  void what_is_refused_sends_nothing() {
    var inviting = inviting();
    assertThatThrownBy(() -> inviting.invite(owner, email, AGENT, Set.of(UUID.randomUUID())))
        .isInstanceOf(RuntimeException.class);

    assertThat(
            PastWalls.texts(
                "select ref::text from queue where name = 'MAIL' and workspace_id = ?",
                company.workspace()))
        .isEqualTo(List.of());
  }
}
