package app.sapa.people.ui;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.base.NotThere;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatTest {
  private final Seat seat = new Seat();

  @AfterEach
  void nobody_is_left() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void nobody_sits_before_screens_that_are_being_closed() {
    VaadinSession.setCurrent(new VaadinSession(new VaadinServletService() {}));
    assertThatExceptionOfType(NotThere.class).isThrownBy(seat::account);

    VaadinSession.setCurrent(null);
    assertThatExceptionOfType(NotThere.class).isThrownBy(seat::account);
  }
}
