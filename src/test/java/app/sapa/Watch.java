package app.sapa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. */
public final class Watch extends Clock {
  private final AtomicReference<Instant> now;

  public Watch(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public void move(Duration ahead) {
    now.updateAndGet(time -> time.plus(ahead));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
