package app.sapa.people;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose browser this is, as the door to the screens has checked on this very request.
 *
 * @param session the row of this browser's sign-in
 */
public record SignedIn(UUID account, UUID session) implements Principal {
  /** The name of the attribute in which requests and HTTP sessions carry it. */
  public static final String ATTRIBUTE = SignedIn.class.getName();

  /**
   * Reads it from whatever carries attributes, such as {@code SignedIn.of(request::getAttribute)}.
   */
  public static Optional<SignedIn> of(Function<String, @Nullable Object> attributes) {
    return attributes.apply(ATTRIBUTE) instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  /** The account's id: a principal's name is no text for people here. */
  @Override
  public String getName() {
    return account.toString();
  }
}
