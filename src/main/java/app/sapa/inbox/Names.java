package app.sapa.inbox;

import app.sapa.channel.Channel;
import app.sapa.channel.ChannelKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The names behind the ids in a list's rows: members, tags and channels of the workspace. */
public final class Names {
  private final Map<UUID, String> members = new HashMap<>();
  private final Map<UUID, String> tags = new HashMap<>();
  private final Map<UUID, Channel> channels = new HashMap<>();

  Names() {}

  void add(String sort, UUID id, String name, String more) {
    switch (sort) {
      case "MEMBER" -> members.put(id, name);
      case "TAG" -> tags.put(id, name);
      default -> channels.put(id, new Channel(id, ChannelKind.valueOf(more), name, true));
    }
  }

  /** A member's name; empty for one who is not there. */
  public String member(UUID id) {
    return members.getOrDefault(id, "");
  }

  /** A tag's name; empty for one that is gone. */
  public String tag(UUID id) {
    return tags.getOrDefault(id, "");
  }

  /** A channel, whether or not it is still connected. */
  public Optional<Channel> channel(UUID id) {
    return Optional.ofNullable(channels.get(id));
  }
}
