package app.sapa.channel.api;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelAdapters;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecrets;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Door;
import app.sapa.channel.Doors;
import app.sapa.channel.Inbound;
import app.sapa.channel.Kept;
import app.sapa.channel.Undecodable;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.guard.SecretTrouble;
import app.sapa.guard.WebhookSignature;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of a custom channel. In this order: is it a call at all, whose channel, is it signed,
 * not too often, does it read; then it is kept, and only then acknowledged. What is refused leaves
 * no trace but a line in the log, without a byte of the body.
 */
@ApplicationScoped
class ChannelDoor {
  private static final System.Logger LOG = System.getLogger(ChannelDoor.class.getName());
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject Doors doors;
  @Inject ChannelSecrets secrets;
  @Inject ChannelAdapters adapters;
  @Inject Deliveries deliveries;
  @Inject RateLimits limits;
  @Inject Clock clock;

  Answer answer(Call call) throws IOException {
    var place = Place.of(call.path());
    if (place.isEmpty()) {
      return Answer.notThere();
    }
    if (!call.method().equals("POST")) {
      return Answer.wrongMethod();
    }
    if (!call.isPlainJson()) {
      return Answer.no(415, "the body has to be application/json in UTF-8");
    }
    if (call.announcesTooMuch()) {
      return tooLarge();
    }
    try {
      return answer(call, place.get());
    } catch (DatabaseTrouble e) {
      LOG.log(Level.WARNING, "a delivery was not kept: {0}", e.getMessage());
      return Answer.later(503, "cannot be kept just now", SOON);
    }
  }

  private Answer answer(Call call, Place place) throws IOException {
    // A malformed id is looked up as well, so that it takes as long as an unknown one.
    var door =
        doors
            .find(Ids.parse(place.channel()).orElse(NOBODY))
            .filter(found -> found.kind() == ChannelKind.CUSTOM);
    if (door.isEmpty()) {
      return Answer.notThere();
    }
    var body = call.body();
    return body.isEmpty() ? tooLarge() : answer(call, place, door.get(), body.get());
  }

  private Answer answer(Call call, Place place, Door door, byte[] body) {
    if (call.length() >= 0 && call.length() != body.length) {
      return Answer.no(400, "the body is not as long as announced");
    }
    try {
      var objection = objection(call, door, body);
      if (objection.isPresent()) {
        LOG.log(Level.INFO, "channel {0}: {1}", door.channel(), objection.get());
        return Answer.unsigned(objection.get());
      }
    } catch (SecretTrouble | IllegalArgumentException e) {
      LOG.log(Level.ERROR, "the secret of channel {0} is not usable", door.channel());
      return Answer.later(503, "cannot be verified just now", Duration.ofMinutes(1));
    }
    // Only after the signature: a stranger must not use up the company's allowance.
    var pause = limits.take(Limit.API_PER_CHANNEL, door.channel().toString());
    return pause.isPresent()
        ? Answer.later(429, "too many calls", pause.get())
        : kept(call, place, door, body);
  }

  private Optional<String> objection(Call call, Door door, byte[] body) {
    return switch (WebhookSignature.verify(
        secrets.of(door), call.id(), call.timestamp(), call.signature(), body, clock)) {
      case VALID -> Optional.empty();
      case MISSING -> Optional.of("not signed");
      case MALFORMED -> Optional.of("the signature cannot be read");
      case STALE -> Optional.of("signed more than five minutes ago or ahead");
      case WRONG -> Optional.of("the signature is wrong");
    };
  }

  private Answer kept(Call call, Place place, Door door, byte[] body) {
    try {
      var inbound = adapters.speaking(door.kind()).decode(body).getFirst();
      return switch (inbound) {
        case Inbound.Text text when place.isForMessages() ->
            told(
                deliveries.keep(
                    door, "message:" + text.externalId(), text.from().externalId(), body));
        case Inbound.Status status when !place.isForMessages() ->
            told(deliveries.keep(door, "webhook:" + call.id(), status.message().toString(), body));
        default -> Answer.no(400, "not what this address takes");
      };
    } catch (Undecodable e) {
      return Answer.no(400, String.valueOf(e.getMessage()));
    }
  }

  private static Answer told(Kept kept) {
    return switch (kept) {
      case Kept.New(var id) -> Answer.accepted(id);
      case Kept.Repeat(var id) -> Answer.again(id);
    };
  }

  private static Answer tooLarge() {
    return Answer.no(413, "the body is larger than 1 MiB");
  }
}
