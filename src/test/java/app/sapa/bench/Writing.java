package app.sapa.bench;

import app.sapa.channel.custom.CustomSender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Messages that go out and come in. */
final class Writing {
  private static final Budget BUBBLE = new Budget(30, 60);
  private static final Budget ACCEPTED = new Budget(80, 150);
  private static final Budget INCOMING = new Budget(350, 600);
  private static final int PER_SECOND = 10;
  private static final int LONG = 100;
  private static final Duration POURING = Duration.ofSeconds(20);

  private final CustomSender sender;
  private final Clock clock;

  Writing(CustomSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /** Answers to whoever that screen has open. */
  Felt bubble(Screen screen) {
    return Felt.of("send: bubble painted", BUBBLE, nth -> sent(screen, "bubble", nth));
  }

  Felt accepted(Screen screen) {
    return Felt.of(
        "send: painted as accepted by the server", ACCEPTED, nth -> sent(screen, "accepted", nth));
  }

  private static OptionalDouble sent(Screen screen, String sign, int nth) {
    screen.page().locator("sapa-composer textarea").fill("Baik kak, nomor " + nth);
    screen.tell("quiet");
    return OptionalDouble.of(
        screen.took(sign, "keydown", () -> screen.page().keyboard().press("Enter")));
  }

  /** From the webhook's first byte to the row on that screen. */
  Felt incoming(Screen screen) {
    return Felt.of(
        "incoming message painted on an agent's screen",
        INCOMING,
        nth -> {
          var text = "Pesan masuk %d.".formatted(nth);
          screen.tell("arm", "said", text);
          var begun = clock.instant();
          sender.say(Guests.name(nth), "guest-says-" + nth, text);
          double millis = screen.number("when", "said") - begun.toEpochMilli();
          screen.tell("quiet");
          return OptionalDouble.of(millis);
        });
  }

  /** Many messages for a while, with a thread open in which some of them come. */
  Feat pouring(Screen screen) {
    Progress.say("%d messages/s for %d s".formatted(PER_SECOND, POURING.toSeconds()));
    screen.tell("tasks");
    new Load(sender, Guests::name).come("guest-pours", PER_SECOND, POURING);
    screen.tell("quiet");
    var tasks = ((List<?>) screen.tell("tasks")).stream().map(Number.class::cast).toList();
    long blocking = tasks.stream().filter(each -> each.doubleValue() > LONG).count();
    return new Feat(
        "long tasks while %d messages/s come for %d s".formatted(PER_SECOND, POURING.toSeconds()),
        "%d over 50 ms, %d over %d ms, the longest %.0f ms"
            .formatted(
                tasks.size(),
                blocking,
                LONG,
                tasks.stream().mapToDouble(Number::doubleValue).max().orElse(0)),
        "",
        "none > %d ms".formatted(LONG),
        blocking == 0);
  }
}
