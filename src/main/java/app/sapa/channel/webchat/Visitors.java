package app.sapa.channel.webchat;

import app.sapa.base.Ids;
import app.sapa.channel.Door;
import app.sapa.guard.Tokens;
import app.sapa.people.Machine;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The browsers that have opened a web chat, each known by the hash of its token. */
@ApplicationScoped
public class Visitors {
  private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);

  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject Clock clock;

  /** A visitor just made, and the one time their token can be read. */
  record Arrival(Visit visit, String token) {}

  /** Makes a visitor. */
  Arrival welcome(Door door) {
    var token = Tokens.fresh();
    var hash = Tokens.hash(token).orElseThrow();
    var visit = Visit.at(door, Ids.next(clock));
    var now = clock.instant();
    tx.run(
        visit.machine(),
        () ->
            tx.change(
                Sql.of(
                    "insert into visitor (workspace_id, id, channel_id, token_hash, created_at,"
                        + " last_seen_at) values (?, ?, ?, ?, ?, ?)",
                    door.workspace(),
                    visit.visitor(),
                    door.channel(),
                    hash,
                    now,
                    now)));
    return new Arrival(visit, token);
  }

  /** The visitor who holds this token, if it is one of this channel's. */
  Optional<Visit> holding(Door door, String token) {
    return Tokens.hash(token).flatMap(hash -> known(door, hash)).map(id -> Visit.at(door, id));
  }

  private Optional<UUID> known(Door door, byte[] hash) {
    return tx.in(
        new Machine(door.workspace(), Machine.Task.WEB_CHAT),
        () ->
            tx.first(
                Sql.of(
                    "select id from visitor where channel_id = ? and token_hash = ?",
                    door.channel(),
                    hash),
                row -> row.id("id")));
  }

  /** Notes that the visitor came again, to the hour. */
  void returned(Visit visit) {
    var now = clock.instant();
    tx.run(
        visit.machine(),
        () ->
            tx.change(
                Sql.of(
                    "update visitor set last_seen_at = ? where id = ? and last_seen_at < ?",
                    now,
                    visit.visitor(),
                    now.minus(OFTEN_ENOUGH))));
  }

  /** The company whose web chat it is, as visitors read it. */
  String company(Visit visit) {
    return tx.in(
        visit.machine(),
        () ->
            tx.first(Sql.of("select name from workspace"), row -> row.text("name")).orElseThrow());
  }
}
