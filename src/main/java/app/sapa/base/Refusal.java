package app.sapa.base;

import java.util.List;

/**
 * The domain said no. Carries the key of a text for people (see the message bundles) and its
 * arguments, never a stack trace: it is an answer, not an accident.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> arguments;

  /**
   * @param key of the text that says what was refused and what to do, such as {@code
   *     conversation.blocked}
   */
  public Refusal(String key, Object... arguments) {
    super(key, null, false, false);
    this.arguments = List.of(arguments);
  }

  /** The text's key in the message bundles. */
  public String key() {
    return String.valueOf(getMessage());
  }

  /** What fills the text's placeholders, in their order. */
  public List<Object> arguments() {
    return arguments;
  }
}
