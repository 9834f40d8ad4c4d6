package app.sapa.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;

/** The workspace that a transaction is in. */
@ApplicationScoped
public class Workspaces {
  @Inject Tx tx;

  /** The one of the running transaction. One statement. */
  public Workspace here() {
    return tx.first(
            Sql.of(
                """
                select w.id, w.slug, w.name, o.name as organisation, w.time_zone, w.language, w.country,
                  w.phone_display, w.demo
                from workspace w join organisation o on o.id = w.organisation_id where w.id = ?\
                """,
                tx.entry().workspace()),
            Workspaces::read)
        .orElseThrow(() -> new IllegalStateException("a transaction without a workspace"));
  }

  private static Workspace read(Row row) {
    return new Workspace(
        row.big("id"),
        row.text("slug"),
        row.text("name"),
        row.text("organisation"),
        ZoneId.of(row.text("time_zone")),
        Locale.of(row.text("language")),
        row.text("country"),
        row.text("phone_display").equals("PLAIN"),
        row.flag("demo"));
  }
}
