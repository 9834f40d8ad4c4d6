package app.sapa.bench;

import app.sapa.search.IndexWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How fast the search index is made anew, and how fast it follows. */
record IndexRows(Beans beans, DataSource maintenance, long workspace) {
  private static final int REBUILT = 20_000;
  private static final int FOLLOWED = 5_000;
  private static final int CHANGES = 5_000;
  private static final int TIMES = 3;

  private static final String MESSAGES =
      """
      insert into message (workspace_id, id, contact_id, channel_id, direction, sender_category, body,
        status, at)
      select workspace_id, gen_random_uuid(), contact_id, channel_id, 'OUT', 'API', body, 'SENT', now()
      from message where workspace_id = %d order by id desc limit %d\
      """;

  private static final String CONTACTS =
      """
      insert into index_event (workspace_id, entity, entity_id) select workspace_id, 'CONTACT', id
      from contact where workspace_id = %d order by id desc limit %d\
      """;

  private static final String SWEEP =
      """
      delete from message where workspace_id = %1$d and sender_category = 'API';
      delete from index_event where workspace_id = %1$d\
      """;

  List<Feat> measured() throws SQLException {
    var work = new IndexWork(beans, workspace);
    var feats = new ArrayList<Feat>();
    double rebuild = median(() -> rate(documents(), work::rebuild));
    feats.add(feat("index: rebuild of a company", rebuild, reading(), REBUILT));
    double written = median(() -> followed(work, MESSAGES));
    feats.add(feat("index: journal of new messages", written, reading(), FOLLOWED));
    double changed = median(() -> followed(work, CONTACTS));
    feats.add(feat("index: journal of changed contacts", changed, reading(), FOLLOWED));
    run(SWEEP);
    work.rebuild();
    return feats;
  }

  private static Feat feat(String name, double rate, double reading, int goal) {
    return new Feat(
        name,
        "%,.0f documents/s".formatted(rate),
        "%,.0f rows/s read by plain JDBC".formatted(reading),
        "≥ %,d documents/s".formatted(goal),
        rate >= goal);
  }

  private interface Rate {
    double once() throws SQLException;
  }

  private static double median(Rate rate) throws SQLException {
    var rates = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      rates[i] = rate.once();
    }
    java.util.Arrays.sort(rates);
    return rates[TIMES / 2];
  }

  private static double rate(long many, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return many * 1e9 / (System.nanoTime() - begin);
  }

  private long documents() throws SQLException {
    try (var connection = maintenance.getConnection()) {
      return Plain.number(
          connection,
          """
          select (select count(*) from contact where workspace_id = %1$d)
            + (select count(*) from message where workspace_id = %1$d)
            + (select count(*) from comment where workspace_id = %1$d)\
          """
              .formatted(workspace));
    }
  }

  private double followed(IndexWork work, String change) throws SQLException {
    run(change);
    return rate(CHANGES, work::catchUp);
  }

  private void run(String sql) throws SQLException {
    try (var connection = maintenance.getConnection()) {
      Plain.run(connection, sql.formatted(workspace, CHANGES));
    }
  }

  private double reading() {
    var sql = "select id, body from message where workspace_id = %d".formatted(workspace);
    try (var connection = maintenance.getConnection()) {
      long many =
          Plain.number(
              connection,
              "select count(*) from message where workspace_id = %d".formatted(workspace));
      return rate(many, () -> new Raw(maintenance, sql).accept(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
