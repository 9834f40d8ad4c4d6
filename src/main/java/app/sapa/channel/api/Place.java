package app.sapa.channel.api;

import java.util.Optional;

/** Which channel a call is for, not yet known to exist, and what it brings. */
record Place(String channel, boolean isForMessages) {
  /** Reads {@code /id/messages} and {@code /id/statuses}; everything else is no place. */
  static Optional<Place> of(String path) {
    var parts = path.split("/", -1);
    if (parts.length != 3 || !parts[0].isEmpty()) {
      return Optional.empty();
    }
    return switch (parts[2]) {
      case "messages" -> Optional.of(new Place(parts[1], true));
      case "statuses" -> Optional.of(new Place(parts[1], false));
      default -> Optional.empty();
    };
  }
}
