package app.sapa.channel.webchat;

import app.sapa.channel.Door;
import app.sapa.guard.Limit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a browser begins, as a new visitor or with the token it was given before. */
@WebServlet("/widget/api/session")
public class SessionServlet extends WidgetServlet {
  private static final long serialVersionUID = 1L;

  /** What is asked: an unknown token is as good as none. */
  record Begin(String channel, @Nullable String token, @Nullable String language) {}

  /** What is told. */
  record Begun(String token, UUID visitor, String name, String greeting) {}

  @Inject transient Visitors visitors;

  @Override
  Reply take(HttpServletRequest request) throws IOException {
    var asked = reception.body(request, Begin.class);
    var door = reception.door(asked.channel());
    var arrival = known(door, asked.token()).orElseGet(() -> welcome(door, request));
    var greeting =
        ChatSettings.of(door).greetingIn(Optional.ofNullable(asked.language()).orElse("en"));
    return new Reply(
        200,
        new Begun(
            VisitorToken.of(door.channel(), arrival.token()).written(),
            arrival.visit().visitor(),
            visitors.company(arrival.visit()),
            greeting));
  }

  private Optional<Visitors.Arrival> known(Door door, @Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(VisitorToken::parse)
        .filter(given -> given.channel().equals(door.channel().toString()))
        .flatMap(
            given ->
                visitors.holding(door, given.secret()).map(visit -> again(visit, given.secret())));
  }

  private Visitors.Arrival again(Visit visit, String secret) {
    reception.allow(Limit.WIDGET_SIGNAL_PER_VISITOR, visit.externalId());
    visitors.returned(visit);
    return new Visitors.Arrival(visit, secret);
  }

  private Visitors.Arrival welcome(Door door, HttpServletRequest request) {
    reception.allow(Limit.WIDGET_SESSION_PER_ADDRESS, Reception.network(request));
    return visitors.welcome(door);
  }
}
