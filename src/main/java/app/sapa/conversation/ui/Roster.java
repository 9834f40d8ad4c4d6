package app.sapa.conversation.ui;

import app.sapa.channel.Channel;
import app.sapa.channel.Channels;
import app.sapa.conversation.Closing;
import app.sapa.people.Members;
import app.sapa.people.Members.Member;
import app.sapa.people.Viewer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The members, channels and categories of one screen's workspace, as they were last read: a thread
 * names them over and over. An id that is not among them makes it read them again.
 */
public final class Roster {
  private final Members allMembers;
  private final Channels allChannels;
  private final Closing closing;
  private final Supplier<Viewer> viewer;
  private Map<UUID, Member> members = Map.of();
  private Map<UUID, Channel> channels = Map.of();
  private Map<UUID, String> categories = Map.of();
  private Map<UUID, String> teams = Map.of();

  Roster(Members members, Channels channels, Closing closing, Supplier<Viewer> viewer) {
    this.closing = closing;
    allMembers = members;
    allChannels = channels;
    this.viewer = viewer;
  }

  /** Somebody's name; empty for nobody. */
  public String member(@Nullable UUID id) {
    if (id == null) {
      return "";
    }
    if (!members.containsKey(id)) {
      members = allMembers.all(viewer.get());
    }
    var member = members.get(id);
    return member == null ? "" : member.name();
  }

  /** A team's name; empty for none. */
  public String team(@Nullable UUID id) {
    return id == null ? "" : teams().getOrDefault(id, "");
  }

  /** The teams in their order, by id. */
  Map<UUID, String> teams() {
    if (teams.isEmpty()) {
      var all = new LinkedHashMap<UUID, String>();
      allMembers.teams(viewer.get()).forEach(each -> all.put(each.id(), each.name()));
      teams = all;
    }
    return teams;
  }

  /** The name under which a conversation was filed; empty for none. */
  String category(@Nullable UUID id) {
    if (id == null) {
      return "";
    }
    if (!categories.containsKey(id)) {
      categories =
          closing.categories(viewer.get()).stream()
              .collect(Collectors.toMap(Closing.Category::id, Closing.Category::name));
    }
    return categories.getOrDefault(id, "");
  }

  /** A channel's name; empty for none. */
  public String channelName(@Nullable UUID id) {
    return channel(id).map(Channel::name).orElse("");
  }

  Optional<Channel> channel(@Nullable UUID id) {
    if (id == null) {
      return Optional.empty();
    }
    if (!channels.containsKey(id)) {
      channels = allChannels.all(viewer.get());
    }
    return Optional.ofNullable(channels.get(id));
  }

  /** Who may be given a contact, by name. */
  List<Member> active() {
    if (members.isEmpty()) {
      members = allMembers.all(viewer.get());
    }
    return members.values().stream()
        .filter(Member::active)
        .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Reads everything again when it is next asked for: names or rights have changed. */
  public void forget() {
    members = Map.of();
    channels = Map.of();
    categories = Map.of();
    teams = Map.of();
  }
}
