package app.sapa.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeping a delivery came to; either way it is safe, and the other side may be told so. */
public sealed interface Kept {
  /** It was not there before. */
  record New(UUID id) implements Kept {}

  /**
   * It was there already, and nothing changed.
   *
   * @param id of the one that was kept, unless that was swept away this very moment
   */
  record Repeat(@Nullable UUID id) implements Kept {}
}
