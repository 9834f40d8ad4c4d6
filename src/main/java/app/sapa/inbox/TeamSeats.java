package app.sapa.inbox;

import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who is in a team just now. */
@ApplicationScoped
class TeamSeats {
  @Inject Tx tx;

  List<UUID> in(UUID team) {
    return tx.list(
        Sql.of("select membership_id from team_member where team_id = ? order by 1", team),
        row -> row.id("membership_id"));
  }
}
