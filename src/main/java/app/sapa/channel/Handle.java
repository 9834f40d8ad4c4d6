package app.sapa.channel;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is known on a channel, and what the channel tells about them. Kept as told: a
 * channel's phone number is not refused.
 *
 * @param externalId unique on its channel; never empty
 * @param language a BCP 47 tag
 * @param verified whether the identity was proved to the channel
 */
public record Handle(
    String externalId,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String language,
    boolean verified) {
  public Handle {
    if (externalId.isBlank()) {
      throw new IllegalArgumentException("a handle without an id");
    }
  }
}
