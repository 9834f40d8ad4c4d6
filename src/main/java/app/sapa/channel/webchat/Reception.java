package app.sapa.channel.webchat;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Door;
import app.sapa.channel.Doors;
import app.sapa.guard.JsonRead;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.guard.SafeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Meets whoever calls at a door of the widget: from where, at which channel, as which visitor. */
@ApplicationScoped
public class Reception {
  /** A message of 5,000 characters, each written as two JSON escapes, and some room. */
  private static final int LONGEST_BODY = 65_536;

  private static final String BEARER = "Bearer ";

  /** A visitor at the door of their channel. */
  record Caller(Door door, Visit visit) {}

  @Inject RateLimits limits;
  @Inject Doors doors;
  @Inject Visitors visitors;

  /** Lets in calls of the widget's own frame, from addresses that do not flood us. */
  void admit(HttpServletRequest request) {
    if (!Origins.isOurs(request)) {
      throw TurnedAway.with(403, "wrong-origin");
    }
    allow(Limit.WIDGET_CALL_PER_ADDRESS, network(request));
  }

  /** Takes one from an allowance. */
  void allow(Limit limit, String key) {
    limits
        .take(limit, key)
        .ifPresent(
            pause -> {
              throw TurnedAway.tooMany(pause);
            });
  }

  static String network(HttpServletRequest request) {
    return RateLimits.network(request.getRemoteAddr());
  }

  /** The web chat of that id; an unknown, a closed and another kind of channel are all the same. */
  Door door(String channel) {
    return openDoor(channel).orElseThrow(() -> TurnedAway.with(404, "not-found"));
  }

  Optional<Door> openDoor(String channel) {
    return Ids.parse(channel)
        .flatMap(doors::find)
        .filter(door -> door.kind() == ChannelKind.WEBCHAT);
  }

  /** The visitor whose token the call carries, and the open door of their channel. */
  Caller caller(HttpServletRequest request) {
    var authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (!authorization.startsWith(BEARER)) {
      throw unknown();
    }
    var token =
        VisitorToken.parse(authorization.substring(BEARER.length()))
            .orElseThrow(Reception::unknown);
    var door = door(token.channel());
    return visitors
        .holding(door, token.secret())
        .map(visit -> new Caller(door, visit))
        .orElseThrow(Reception::unknown);
  }

  private static TurnedAway unknown() {
    return TurnedAway.with(401, "unknown-visitor");
  }

  /** The call's JSON, bounded. */
  <T> T body(HttpServletRequest request, Class<T> type) throws IOException {
    return switch (SafeJson.read(bytes(request), type)) {
      case JsonRead.Value<T>(var value) -> value;
      case JsonRead.Refused<T> _ -> throw TurnedAway.with(400, "malformed");
    };
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw TurnedAway.with(415, "not-json");
    }
    if (request.getContentLengthLong() > LONGEST_BODY) {
      throw TurnedAway.with(413, "too-large");
    }
    var bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw TurnedAway.with(413, "too-large");
    }
    return bytes;
  }
}
