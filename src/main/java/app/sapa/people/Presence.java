package app.sapa.people;

import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which members have a screen open. In memory only, as it is worth nothing a minute later; the
 * membership keeps the minute in which it was last so.
 */
@ApplicationScoped
public class Presence {
  /** How often an open screen says so. */
  public static final Duration SAID_AGAIN = Duration.ofSeconds(20);

  /** How long somebody counts as here after they were last heard of. */
  static final Duration HERE = Duration.ofSeconds(45);

  @Inject Tx tx;
  @Inject Clock clock;

  private final Map<Place, Instant> heardOf = new ConcurrentHashMap<>();

  private record Place(long workspace, UUID member) {}

  /** The viewer has a screen open; said again while they have. One statement a minute at most. */
  public void here(Viewer viewer) {
    var now = clock.instant();
    var before = heardOf.put(new Place(viewer.workspace(), viewer.id()), now);
    if (before == null || !minute(before).equals(minute(now))) {
      tx.run(
          viewer,
          () ->
              tx.change(
                  Sql.of(
                      "update membership set last_active_at = ? where id = ?", now, viewer.id())));
    }
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Who of the viewer's workspace is here, by membership. */
  public Set<UUID> of(Viewer viewer) {
    var since = clock.instant().minus(HERE);
    heardOf.values().removeIf(last -> last.isBefore(since));
    return heardOf.keySet().stream()
        .filter(place -> place.workspace() == viewer.workspace())
        .map(Place::member)
        .collect(Collectors.toSet());
  }
}
