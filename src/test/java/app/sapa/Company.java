package app.sapa;

import app.sapa.channel.ChannelKind;
import app.sapa.database.TestDatabase;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A client company for a test: a workspace of its own, hired and staffed as the test needs it. */
public final class Company {
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final long workspace;
  private final String slug;
  private final Map<String, UUID> teams = new HashMap<>();

  private Company(long workspace, String slug) {
    this.workspace = workspace;
    this.slug = slug;
  }

  static Company founded() {
    var slug = "firm-" + FOUNDED.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    return new Company(
        number(
            """
            insert into workspace (slug, name, time_zone, language, country, created_at)
            values (?, ?, 'Asia/Jakarta', 'en', 'ID', now()) returning id\
            """,
            slug,
            "Firm " + slug),
        slug);
  }

  public long workspace() {
    return workspace;
  }

  public String slug() {
    return slug;
  }

  /** Is of the same organisation as another. */
  public void belongsWith(Company other) {
    run(
        "update workspace set organisation_id = (select o.organisation_id from workspace o where"
            + " o.id = ?) where id = ?",
        other.workspace,
        workspace);
  }

  /** A team of that name, begun when first named. */
  public UUID team(String name) {
    return teams.computeIfAbsent(
        name,
        key -> {
          var id = UUID.randomUUID();
          run(
              "insert into team (workspace_id, id, name, position) values (?, ?, ?, ?)",
              workspace,
              id,
              name,
              teams.size());
          return id;
        });
  }

  public Viewer owner(String name) {
    return member(name, Role.OWNER, Scope.ALL);
  }

  public Viewer manager(String name, Restriction... restrictions) {
    return hire(name, Role.MANAGER, Scope.ALL, Arrays.asList(restrictions));
  }

  /** An agent who sees that far, in those teams. */
  public Viewer agent(String name, Scope visibility, String... inTeams) {
    return member(name, Role.AGENT, visibility, inTeams);
  }

  public Viewer member(String name, Role role, Scope visibility, String... inTeams) {
    return hire(name, role, visibility, List.of(), inTeams);
  }

  /** Somebody new, with an account of their own. */
  public Viewer hire(
      String name,
      Role role,
      Scope visibility,
      Collection<Restriction> restrictions,
      String... inTeams) {
    return join(account(name), name, role, visibility, restrictions, inTeams);
  }

  /** Makes somebody who has an account a member here too. */
  public Viewer join(
      UUID account,
      String name,
      Role role,
      Scope visibility,
      Collection<Restriction> restrictions,
      String... inTeams) {
    var id = UUID.randomUUID();
    run(
        """
        insert into membership (workspace_id, id, account_id, email, name, role, visibility,
          restrictions, created_at)
        select ?, ?, a.id, a.email, ?, ?, ?, ?, now() from account a where a.id = ?\
        """,
        workspace,
        id,
        name,
        role.name(),
        visibility.name(),
        restrictions.stream().map(Enum::name).toArray(String[]::new),
        account);
    for (var team : inTeams) {
      seat(id, team);
    }
    return Stage.the(Viewers.class).entering(slug, account).orElseThrow();
  }

  /** An account that is nobody's member yet. */
  public static UUID account(String name) {
    var id = UUID.randomUUID();
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@sapa.test";
    run(
        """
        insert into account (id, email, email_norm, name, language, created_at)
        values (?, ?, ?, ?, 'en', now())\
        """,
        id,
        email,
        email,
        name);
    return id;
  }

  /** Puts a member into a team. */
  public void seat(UUID member, String team) {
    run(
        "insert into team_member (workspace_id, team_id, membership_id) values (?, ?, ?)",
        workspace,
        team(team),
        member);
  }

  /** Takes a member out of a team. */
  public void unseat(UUID member, String team) {
    run(
        "delete from team_member where workspace_id = ? and team_id = ? and membership_id = ?",
        workspace,
        team(team),
        member);
  }

  /** A connected channel. */
  public UUID channel(ChannelKind kind) {
    var id = UUID.randomUUID();
    run(
        """
        insert into channel (workspace_id, id, key, kind, name, created_at)
        values (?, ?, ?, ?, ?, now())\
        """,
        workspace,
        id,
        kind.key() + "-" + id,
        kind.name(),
        "Our " + kind.key());
    return id;
  }

  /** Changes rows past every wall, to set a scene. */
  public static void run(String sql, Object... values) {
    try (var connection = TestDatabase.shared().maintenance().getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One number, read past every wall. */
  public static long number(String sql, Object... values) {
    try (var connection = TestDatabase.shared().maintenance().getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      try (var answer = statement.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bindable(connection, values[i]));
    }
  }

  private static Object bindable(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case String[] texts -> array(connection, texts);
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      default -> value;
    };
  }

  private static Array array(Connection connection, String[] texts) throws SQLException {
    return connection.createArrayOf("text", texts);
  }
}
