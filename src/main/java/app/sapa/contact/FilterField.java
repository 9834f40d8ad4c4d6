package app.sapa.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a filter may ask for, as it is in this workspace just now.
 *
 * @param name a custom field's own name; empty for Sapa's own fields, which the bundles name
 * @param choices what may be chosen, where one chooses
 */
public record FilterField(String key, FilterKind kind, String name, List<Choice> choices) {
  private static final String CUSTOM = "field.";

  public FilterField {
    choices = List.copyOf(choices);
  }

  /**
   * One of the things to choose from.
   *
   * @param key an id, or one of our words
   * @param name empty for our words, which the bundles name
   * @param there false for former members and disconnected channels: known by name, and no choice
   *     any more
   */
  public record Choice(String key, String name, boolean there) {}

  /** The key of a custom field. */
  static String custom(UUID field) {
    return CUSTOM + field;
  }

  /** The custom field behind it, if it is one. */
  Optional<UUID> customField() {
    return key.startsWith(CUSTOM)
        ? Optional.of(UUID.fromString(key.substring(CUSTOM.length())))
        : Optional.empty();
  }

  /** What a choice is called, also when it may be chosen no more. */
  Optional<String> nameOf(String choice) {
    return choices.stream().filter(each -> each.key().equals(choice)).map(Choice::name).findFirst();
  }

  /** Whether it may be chosen here. */
  boolean offers(String choice) {
    return choices.stream().anyMatch(each -> each.there() && each.key().equals(choice));
  }
}
