package app.sapa.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of a contact, for criteria that ask for more than where it stands.
 *
 * @param times those that have come
 * @param channels on which it is known
 * @param category of the latest closed conversation
 * @param stage of the customer journey
 * @param fields values of custom fields, as stored
 */
public record Traits(
    Map<TextTrait, List<String>> texts,
    Map<TimeTrait, Instant> times,
    int conversations,
    Set<UUID> channels,
    @Nullable UUID lastChannel,
    @Nullable UUID category,
    @Nullable UUID stage,
    Set<UUID> tags,
    Map<UUID, String> fields) {
  public Traits {
    texts = Map.copyOf(texts);
    times = Map.copyOf(times);
    channels = Set.copyOf(channels);
    tags = Set.copyOf(tags);
    fields = Map.copyOf(fields);
  }

  List<String> texts(TextTrait trait) {
    return texts.getOrDefault(trait, List.of());
  }
}
