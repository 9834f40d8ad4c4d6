package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.people.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private final NavigationAccessControl navigation = new Frame().navigation();

  private final Router router = new Router(noRoutes());

  private static RouteRegistry noRoutes() {
    return (RouteRegistry)
        Proxy.newProxyInstance(
            RouteRegistry.class.getClassLoader(),
            new Class<?>[] {RouteRegistry.class},
            (self, called, given) -> List.of());
  }

  private AccessCheckDecision decision(Class<?> target, @Nullable SignedIn who) {
    var context =
        new NavigationContext(
            router,
            target,
            new Location("somewhere"),
            RouteParameters.empty(),
            who,
            role -> false,
            false);
    return navigation.checkAccess(context, true).decision();
  }

  @Test
  void a_route_that_says_nothing_lets_nobody_in() {
    var who = new SignedIn(UUID.randomUUID(), UUID.randomUUID());

    assertThat(decision(Silent.class, who)).isEqualTo(AccessCheckDecision.DENY);
    assertThat(decision(Silent.class, null)).isEqualTo(AccessCheckDecision.DENY);
  }

  @Test
  void a_route_for_all_lets_in_whoever_is_signed_in_and_nobody_else() {
    var who = new SignedIn(UUID.randomUUID(), UUID.randomUUID());

    assertThat(decision(Open.class, who)).isEqualTo(AccessCheckDecision.ALLOW);
    assertThat(decision(Open.class, null)).isEqualTo(AccessCheckDecision.DENY);
  }

  static class Silent extends Div {
    private static final long serialVersionUID = 1L;
  }

  @PermitAll
  static class Open extends Div {
    private static final long serialVersionUID = 1L;
  }
}
