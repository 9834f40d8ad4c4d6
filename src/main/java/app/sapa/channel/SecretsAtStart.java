package app.sapa.channel;

import app.sapa.base.WillNotStart;
import app.sapa.guard.SecretPlace;
import app.sapa.guard.SecretTrouble;
import app.sapa.guard.Secrets;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.Unwalled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Opens one sealed secret per key before anything is served. With a missing or wrong key every
 * channel would refuse what customers write, nobody with a second factor could sign in, and nobody
 * would know why.
 */
@ApplicationScoped
class SecretsAtStart {
  private static final System.Logger LOG = System.getLogger(SecretsAtStart.class.getName());
  private static final int AFTER_THE_DATABASE = 2;

  @Inject DataSources dataSources;
  @Inject Instance<Secrets> key;

  /** The column {@code secret} of a row. */
  record Sealed(long workspace, String table, UUID row, String secret) {
    SecretPlace place() {
      return new SecretPlace(workspace, table, row, "secret");
    }
  }

  void check(@Observes @Priority(AFTER_THE_DATABASE) Startup startup) {
    try {
      open(key.get(), new Unwalled(dataSources.maintenance()).with(SecretsAtStart::oneOfEach));
    } catch (SecretTrouble e) {
      LOG.log(Level.ERROR, e.getMessage());
      throw new WillNotStart("Sapa does not start without the right secret key");
    }
  }

  /**
   * Opens them all.
   *
   * @throws SecretTrouble if the key at hand is not theirs
   */
  static void open(Secrets secrets, List<Sealed> all) {
    all.forEach(each -> secrets.unseal(each.secret(), each.place()));
  }

  private static List<Sealed> oneOfEach(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                """
                select distinct on (kept_in, split_part(secret, '.', 2)) workspace, kept_in, id, secret
                from (select workspace_id as workspace, 'channel' as kept_in, id, secret from channel
                    where secret is not null
                  union all select 0, 'second_factor', account_id, secret from second_factor) sealed
                order by kept_in, split_part(secret, '.', 2)\
                """);
        var rows = query.executeQuery()) {
      var sealed = new ArrayList<Sealed>();
      while (rows.next()) {
        sealed.add(
            new Sealed(
                rows.getLong("workspace"),
                rows.getString("kept_in"),
                rows.getObject("id", UUID.class),
                rows.getString("secret")));
      }
      return sealed;
    }
  }
}
