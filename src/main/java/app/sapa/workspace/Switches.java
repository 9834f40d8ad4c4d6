package app.sapa.workspace;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a workspace has settled; who may settle it is {@code people.Switching}'s question. */
@ApplicationScoped
public class Switches {
  private static final String SETTLED =
      """
      select name, value from workspace_switch
      union all select 'PHONE_DISPLAY', phone_display from workspace where id = ?
      union all select 'DEFAULT_COUNTRY', country from workspace where id = ?\
      """;

  @Inject Tx tx;

  /** The value of every switch, just now. One statement. */
  public Map<Switch, String> of(Entry entry) {
    var values = new EnumMap<Switch, String>(Switch.class);
    for (var each : Switch.values()) {
      values.put(each, each.beginning());
    }
    tx.run(entry, () -> settled(entry.workspace(), values));
    return values;
  }

  /** The value of that one, just now. One statement. */
  public String of(Entry entry, Switch which) {
    return of(entry).getOrDefault(which, which.beginning());
  }

  /** What is stored by a name that no switch has any more is let lie. */
  private void settled(long workspace, Map<Switch, String> values) {
    record Settled(String name, String value) {}
    var all =
        tx.list(
            Sql.of(SETTLED, workspace, workspace),
            row -> new Settled(row.text("name"), row.text("value")));
    for (var each : all) {
      Stream.of(Switch.values())
          .filter(known -> known.name().equals(each.name()))
          .forEach(known -> values.put(known, each.value()));
    }
  }

  /**
   * Settles it in the workspace of the running transaction.
   *
   * @throws Refusal {@code switch.no-such-value} or {@code switch.no-such-country}
   */
  public void settle(Switch which, String value) {
    if (!which.allowed().contains(value)) {
      throw which == Switch.DEFAULT_COUNTRY
          ? new Refusal("switch.no-such-country")
          : new Refusal("switch.no-such-value", String.join(", ", which.allowed()));
    }
    tx.change(
        switch (which) {
          case PHONE_DISPLAY -> own("phone_display", value);
          case DEFAULT_COUNTRY -> own("country", value);
          default -> which.beginning().equals(value) ? forgotten(which) : kept(which, value);
        });
  }

  private static Sql own(String column, String value) {
    return Sql.of("update workspace set " + column + " = ? where id = " + Sql.HERE, value);
  }

  private static Sql forgotten(Switch which) {
    return Sql.of("delete from workspace_switch where name = ?", which);
  }

  private static Sql kept(Switch which, String value) {
    return Sql.of(
        "insert into workspace_switch (workspace_id, name, value) values ("
            + Sql.HERE
            + ", ?, ?) on conflict (workspace_id, name) do update set value = excluded.value,"
            + " since = case when workspace_switch.value = excluded.value"
            + " then workspace_switch.since else now() end",
        which,
        value);
  }
}
