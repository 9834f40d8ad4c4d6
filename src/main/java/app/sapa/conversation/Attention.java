package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.VisibleContacts;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a contact and who is writing to it, so that two do not answer at once. In memory
 * only: it is worth nothing a minute later.
 */
@ApplicationScoped
public class Attention {
  private static final Duration LOOKING = Duration.ofSeconds(30);

  /** How long somebody counts as writing after their last key. */
  static final Duration WRITING = Duration.ofSeconds(5);

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Live live;
  @Inject Event<Viewed> viewed;
  @Inject Clock clock;

  private final Map<Place, Map<UUID, Seen>> attending = new ConcurrentHashMap<>();
  private final Map<Place, Instant> visitors = new ConcurrentHashMap<>();
  private final Map<Place, Map<UUID, Sending>> sending = new ConcurrentHashMap<>();
  private volatile Instant swept = Instant.EPOCH;

  private record Place(long workspace, UUID contact) {}

  private record Seen(String name, Instant looking, Instant writing) {}

  private record Sending(String name, Instant until) {}

  /** Somebody beside the viewer. */
  public record Attending(UUID member, String name, boolean writing) {}

  /** The viewer has the contact's thread open; said again while it is. */
  public void looks(Viewer viewer, UUID contact) {
    contacts.require(viewer, contact);
    if (isNewHere(viewer, contact)) {
      viewed.fire(new Viewed(viewer, contact));
    }
    note(viewer, contact, clock.instant(), lastKey(viewer, contact));
  }

  private boolean isNewHere(Viewer viewer, UUID contact) {
    return !attending
        .getOrDefault(new Place(viewer.workspace(), contact), Map.of())
        .containsKey(viewer.id());
  }

  private Instant lastKey(Viewer viewer, UUID contact) {
    var seen =
        attending.getOrDefault(new Place(viewer.workspace(), contact), Map.of()).get(viewer.id());
    return seen == null ? Instant.EPOCH : seen.writing();
  }

  /** The viewer is writing a reply. */
  public void writes(Viewer viewer, UUID contact) {
    contacts.require(viewer, contact);
    note(viewer, contact, clock.instant(), clock.instant());
    tellVisitors(viewer, contact);
  }

  private void tellVisitors(Viewer viewer, UUID contact) {
    tx.in(
            viewer,
            () ->
                tx.list(
                    Sql.of(
                        """
                        select i.external_id from channel_identity i
                        join channel ch on ch.workspace_id = i.workspace_id and ch.id = i.channel_id
                        where i.contact_id = ? and ch.kind = ?\
                        """,
                        contact,
                        ChannelKind.WEBCHAT),
                    row -> row.text("external_id")))
        .forEach(
            visitor ->
                Ids.parse(visitor)
                    .ifPresent(
                        id -> live.tell(new Nudge(viewer.workspace(), Nudge.What.VISITOR, id))));
  }

  /** The viewer has sent what they wrote; means nothing where the contact is not theirs to see. */
  public void sent(Viewer viewer, UUID contact) {
    if (contacts.sees(viewer, contact)) {
      note(viewer, contact, clock.instant(), Instant.EPOCH);
    }
  }

  /**
   * A reply of the viewer's waits until then, which nobody else sees: whoever saw nobody would
   * answer too. So they count as writing, wherever they look meanwhile.
   */
  void sends(Viewer viewer, UUID contact, Instant until) {
    var place = new Place(viewer.workspace(), contact);
    sending
        .computeIfAbsent(place, key -> new ConcurrentHashMap<>())
        .put(viewer.id(), new Sending(viewer.name(), until));
    tell(place);
  }

  private void note(Viewer viewer, UUID contact, Instant looking, Instant writing) {
    sweep();
    var place = new Place(viewer.workspace(), contact);
    var seen = new Seen(viewer.name(), looking, writing);
    attending.compute(
        place,
        (key, here) -> {
          var all = here == null ? new ConcurrentHashMap<UUID, Seen>() : here;
          all.put(viewer.id(), seen);
          return all;
        });
    tell(place);
  }

  /** The viewer has turned to something else. */
  public void leaves(Viewer viewer, UUID contact) {
    var place = new Place(viewer.workspace(), contact);
    attending.computeIfPresent(
        place,
        (key, here) -> {
          here.remove(viewer.id());
          return here.isEmpty() ? null : here;
        });
    tell(place);
  }

  /** The contact is writing, on a channel that tells so. */
  public void contactWrites(long workspace, UUID contact) {
    sweep();
    var place = new Place(workspace, contact);
    visitors.put(place, clock.instant());
    tell(place);
  }

  /** Whether the contact is writing just now. */
  public boolean contactIsWriting(Viewer viewer, UUID contact) {
    var place = new Place(viewer.workspace(), contact);
    return contacts.sees(viewer, contact)
        && visitors.getOrDefault(place, Instant.EPOCH).plus(WRITING).isAfter(clock.instant());
  }

  /** Everybody else at this contact; nobody, when it is not the viewer's to see. */
  public List<Attending> beside(Viewer viewer, UUID contact) {
    if (!contacts.sees(viewer, contact)) {
      return List.of();
    }
    var now = clock.instant();
    var place = new Place(viewer.workspace(), contact);
    var beside = new LinkedHashMap<UUID, Attending>();
    attending.getOrDefault(place, Map.of()).entrySet().stream()
        .filter(seen -> seen.getValue().looking().plus(LOOKING).isAfter(now))
        .forEach(seen -> beside.put(seen.getKey(), attending(seen.getKey(), seen.getValue(), now)));
    sending.getOrDefault(place, Map.of()).entrySet().stream()
        .filter(sent -> sent.getValue().until().isAfter(now))
        .forEach(
            sent ->
                beside.put(
                    sent.getKey(), new Attending(sent.getKey(), sent.getValue().name(), true)));
    beside.remove(viewer.id());
    return List.copyOf(beside.values());
  }

  private static Attending attending(UUID member, Seen seen, Instant now) {
    return new Attending(member, seen.name(), seen.writing().plus(WRITING).isAfter(now));
  }

  /** The name of whoever is writing to this contact just now. */
  Optional<String> writer(long workspace, UUID contact) {
    var now = clock.instant();
    return attending.getOrDefault(new Place(workspace, contact), Map.of()).values().stream()
        .filter(seen -> seen.writing().plus(WRITING).isAfter(now))
        .map(Seen::name)
        .findFirst();
  }

  // Browsers vanish without a word.
  private void sweep() {
    var now = clock.instant();
    if (swept.plus(LOOKING).isAfter(now)) {
      return;
    }
    swept = now;
    visitors.values().removeIf(at -> !at.plus(WRITING).isAfter(now));
    sending.values().forEach(here -> here.values().removeIf(each -> !each.until().isAfter(now)));
    sending.values().removeIf(Map::isEmpty);
    attending
        .keySet()
        .forEach(place -> attending.computeIfPresent(place, (key, here) -> left(here, now)));
  }

  private static @Nullable Map<UUID, Seen> left(Map<UUID, Seen> here, Instant now) {
    here.values().removeIf(seen -> !seen.looking().plus(LOOKING).isAfter(now));
    return here.isEmpty() ? null : here;
  }

  /** How many contacts somebody is remembered at. */
  int places() {
    return attending.size() + visitors.size() + sending.size();
  }

  private void tell(Place place) {
    live.tell(new Nudge(place.workspace(), Nudge.What.PRESENCE, place.contact()));
  }
}
