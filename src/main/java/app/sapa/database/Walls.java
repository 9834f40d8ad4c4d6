package app.sapa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The walls between workspaces inside the database, read from its catalogue. A server with a hole
 * in one of them does not start.
 */
public final class Walls {
  private Walls() {}

  /**
   * The holes, empty when all walls stand.
   *
   * @param app a connection as the application itself, so that its rights are looked at as they are
   */
  public static List<Breach> breaches(Connection app) throws SQLException {
    var breaches = new ArrayList<Breach>();
    for (Wall wall : all()) {
      for (String object : Sql.strings(app, wall.breaches())) {
        breaches.add(new Breach(wall.rule(), object));
      }
    }
    return breaches;
  }

  static List<Wall> all() {
    return Stream.of(RoleWalls.ALL, TableWalls.ALL, KeyWalls.ALL, GrantWalls.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
