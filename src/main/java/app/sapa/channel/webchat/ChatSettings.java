package app.sapa.channel.webchat;

import app.sapa.channel.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A web chat channel's settings, as far as they are usable.
 *
 * @param allowedOrigins the sites that may hold the widget, such as {@code https://shop.example}
 * @param greeting by language, {@code en} or {@code id}
 * @param colour {@code #rrggbb}
 */
record ChatSettings(
    List<String> allowedOrigins, Map<String, String> greeting, Optional<String> colour) {
  /** Goes into a response header, so nothing else may pass. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(\\*\\.)?[a-zA-Z0-9.-]{1,253}(:[0-9]{1,5})?");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  static ChatSettings of(Door door) {
    return new ChatSettings(
        texts(door.settings().get("allowedOrigins")).filter(ORIGIN.asMatchPredicate()).toList(),
        greetings(door.settings().get("greeting")),
        texts(door.settings().get("colour")).filter(COLOUR.asMatchPredicate()).findFirst());
  }

  /** The greeting in that language, else in any; empty where the channel has none. */
  String greetingIn(String language) {
    return Optional.ofNullable(greeting.get(language))
        .or(() -> greeting.values().stream().findFirst())
        .orElse("");
  }

  private static Stream<String> texts(@Nullable Object setting) {
    var all = setting instanceof List<?> list ? list.stream() : Stream.ofNullable(setting);
    return all.filter(String.class::isInstance).map(String.class::cast);
  }

  private static Map<String, String> greetings(@Nullable Object setting) {
    var byLanguage = new TreeMap<String, String>();
    if (setting instanceof Map<?, ?> map) {
      map.forEach(
          (language, text) -> {
            if (language instanceof String key && text instanceof String greeting) {
              byLanguage.put(key, greeting);
            }
          });
    }
    return byLanguage;
  }
}
