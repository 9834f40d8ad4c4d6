package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sapa.people.SessionEnded;
import app.sapa.people.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SessionEndsTest {
  private final SessionEnds ends = new SessionEnds();
  private final SignedIn desk = new SignedIn(UUID.randomUUID(), UUID.randomUUID());
  private final SignedIn phone = new SignedIn(desk.account(), UUID.randomUUID());

  @Test
  void all_screens_of_the_ended_sign_in_are_asked_to_close_and_no_others() {
    var one = new Screens();
    var two = new Screens();
    var other = new Screens();
    ends.watch(desk, one);
    ends.watch(desk, two);
    ends.watch(phone, other);

    ends.ended(new SessionEnded(desk.session()));
    ends.ended(new SessionEnded(desk.session()));

    assertThat(one.asked).isEqualTo(1);
    assertThat(two.asked).isEqualTo(1);
    assertThat(other.asked).isZero();
  }

  @Test
  void screens_that_are_gone_are_not_asked() {
    var gone = new Screens();
    ends.watch(desk, gone);
    ends.forget(desk, gone);
    ends.forget(desk, gone);

    ends.ended(new SessionEnded(desk.session()));

    assertThat(gone.asked).isZero();
  }

  @Test
  void screens_that_went_before_their_turn_came_are_left_alone() throws Exception {
    var screens = new Screens();
    ends.watch(desk, screens);

    ends.ended(new SessionEnded(desk.session()));

    assertThat(screens.closing).isNotNull();
    assertThatCode(screens.closing::execute).doesNotThrowAnyException();
  }

  private static final class Screens extends VaadinSession {
    private static final long serialVersionUID = 1L;
    private int asked;
    private transient Command closing;

    Screens() {
      super(new VaadinServletService() {});
    }

    @Override
    public Future<Void> access(Command command) {
      asked++;
      closing = command;
      return CompletableFuture.completedFuture(null);
    }

    /** One that was removed from its session, as the session was from its browser's. */
    @Override
    public Collection<UI> getUIs() {
      return List.of(new UI());
    }
  }
}
