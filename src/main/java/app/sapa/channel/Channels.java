package app.sapa.channel;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels of a workspace. */
@ApplicationScoped
public class Channels {
  @Inject Tx tx;

  /** All of them, by id; closed ones too, because old messages name them. One statement. */
  public Map<UUID, Channel> all(Entry entry) {
    return tx.in(
        entry,
        () ->
            tx
                .list(
                    Sql.of("select id, kind, name, active from channel"),
                    row ->
                        new Channel(
                            row.id("id"),
                            ChannelKind.valueOf(row.text("kind")),
                            row.text("name"),
                            row.flag("active")))
                .stream()
                .collect(Collectors.toMap(Channel::id, Function.identity())));
  }
}
