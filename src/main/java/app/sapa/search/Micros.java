package app.sapa.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeFromIndexedValueContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;
import org.jspecify.annotations.Nullable;

/** Times in the index, in microseconds as in the database; the index's own would be cut to milliseconds. */
public final class Micros implements ValueBridge<Instant, Long> {
  @Override
  public @Nullable Long toIndexedValue(
      @Nullable Instant at, ValueBridgeToIndexedValueContext context) {
    return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  @Override
  public @Nullable Instant fromIndexedValue(
      @Nullable Long micros, ValueBridgeFromIndexedValueContext context) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
