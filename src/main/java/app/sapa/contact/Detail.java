package app.sapa.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that members write of a contact. */
public sealed interface Detail {
  /** What every contact has once. */
  record Own(OwnDetail which) implements Detail {}

  /**
   * A phone number or an e-mail address.
   *
   * @param id null for one more
   */
  record Reached(Reach by, @Nullable UUID id) implements Detail {}

  /** What they have in a custom field. */
  record Custom(UUID field) implements Detail {}
}
