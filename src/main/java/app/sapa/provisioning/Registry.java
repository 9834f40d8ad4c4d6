package app.sapa.provisioning;

import app.sapa.base.Ids;
import app.sapa.guard.PasswordHasher;
import app.sapa.workspace.DataSources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What exists outside every workspace: which addresses are taken, and the accounts. The one place
 * in the application that works as the maintenance role, because no entry stands above workspaces.
 */
@ApplicationScoped
class Registry {
  @Inject DataSources dataSources;
  @Inject PasswordHasher hasher;
  @Inject Clock clock;

  private final Map<String, String> hashes = new HashMap<>();

  boolean has(String slug) {
    return asked("select exists (select 1 from workspace where slug = ?)", slug)
            instanceof Boolean yes
        && yes;
  }

  /** The number of a workspace to be. */
  long reserve() {
    return asked("select nextval(pg_get_serial_sequence('workspace', 'id'))") instanceof Long next
        ? next
        : 0;
  }

  /**
   * The organisation that a folder names, which those that name the same share; without a name, one
   * of the workspace's own.
   */
  long organisation(Tenant tenant) {
    var declared = tenant.organisation();
    if (declared != null) {
      var known = asked("select id from organisation where declared = ?", declared);
      if (known instanceof Long id) {
        return id;
      }
    }
    var made =
        asked(
            "insert into organisation (name, declared) values (?, ?) returning id",
            declared == null ? tenant.name() : declared,
            declared);
    return made instanceof Long id ? id : 0;
  }

  /** Everybody's account by e-mail; who has none gets one, and who has one keeps it as it is. */
  synchronized Map<String, UUID> accounts(Tenant tenant) {
    var accounts = new HashMap<String, UUID>();
    for (var member : tenant.members()) {
      accounts.put(member.email(), account(member));
    }
    return accounts;
  }

  private UUID account(Tenant.Member member) {
    try (var connection = dataSources.maintenance().getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into account (id, email, email_norm, name, language, password_hash, demo,
                  created_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (email_norm) do nothing\
                """)) {
      var password = member.demoPassword();
      insert.setObject(1, Ids.next(clock));
      insert.setString(2, member.email());
      insert.setString(3, member.email());
      insert.setString(4, member.name());
      insert.setString(5, member.language());
      insert.setString(6, password == null ? null : hashes.computeIfAbsent(password, hasher::hash));
      insert.setBoolean(7, password != null);
      insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return found(connection, member.email());
    } catch (SQLException e) {
      throw new IllegalStateException("the accounts cannot be written", e);
    }
  }

  private static UUID found(Connection connection, String email) throws SQLException {
    try (var select = connection.prepareStatement("select id from account where email_norm = ?")) {
      select.setString(1, email);
      try (var answer = select.executeQuery()) {
        answer.next();
        return answer.getObject(1, UUID.class);
      }
    }
  }

  private @Nullable Object asked(String question, @Nullable Object... values) {
    try (var connection = dataSources.maintenance().getConnection();
        var select = connection.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (var answer = select.executeQuery()) {
        return answer.next() ? answer.getObject(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the registry cannot be read", e);
    }
  }
}
