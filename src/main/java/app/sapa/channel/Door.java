package app.sapa.channel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as its HTTP door finds it, before anybody has proved anything.
 *
 * @param secret encrypted; null where the channel needs none
 * @param settings as the workspace set them, such as {@code allowedOrigins}
 */
public record Door(
    long workspace,
    UUID channel,
    ChannelKind kind,
    @Nullable String secret,
    Map<String, Object> settings) {
  public Door {
    settings = Map.copyOf(settings);
  }
}
