package app.sapa.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which database the environment asks for. */
sealed interface DatabaseSettings {
  /** PostgreSQL started by us, everything of it inside this folder. */
  record Embedded(Path data) implements DatabaseSettings {}

  /** A PostgreSQL that someone else runs. */
  record External(Access access) implements DatabaseSettings {}

  /**
   * Reads them, without touching any database.
   *
   * @param variable the value of a variable such as {@code SAPA_DB_URL}, null when it is not set
   * @throws DatabaseRefusal naming the first variable that is missing or wrong
   */
  static DatabaseSettings read(Function<String, @Nullable String> variable) {
    return new Reading(variable).settings();
  }

  /** Environment first, then the system property of that name: {@code sapa.db.url}. */
  static @Nullable String variable(String name) {
    String value = System.getenv(name);
    return value != null
        ? value
        : System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  /** One look at the variables. */
  record Reading(Function<String, @Nullable String> variable) {
    private static final Pattern SECRETS = Pattern.compile("[?&](user|password|options)=");

    DatabaseSettings settings() {
      String url = value("SAPA_DB_URL");
      return url == null ? embedded() : external(url);
    }

    private DatabaseSettings embedded() {
      for (String name : externalVariables()) {
        if (value(name) != null) {
          throw new DatabaseRefusal(
              name
                  + " is set but SAPA_DB_URL is not: set SAPA_DB_URL to use that database, or unset"
                  + " it");
        }
      }
      String data = needed("SAPA_DATA", "to the folder that keeps Sapa's database");
      try {
        return new Embedded(Path.of(data).toAbsolutePath().normalize());
      } catch (InvalidPathException e) {
        throw new DatabaseRefusal("SAPA_DATA is not a folder name: " + data);
      }
    }

    private DatabaseSettings external(String url) {
      if (!url.startsWith("jdbc:postgresql://")) {
        throw new DatabaseRefusal("SAPA_DB_URL must begin with jdbc:postgresql://");
      }
      if (SECRETS.matcher(url).find()) {
        throw new DatabaseRefusal(
            "SAPA_DB_URL must not carry user, password or options:"
                + " set SAPA_DB_OWNER and SAPA_DB_OWNER_PASSWORD instead");
      }
      String owner = needed("SAPA_DB_OWNER", "to the login that runs the migrations");
      String password = needed("SAPA_DB_OWNER_PASSWORD", "to the password of " + owner);
      Login login = Login.plain(url, owner, password);
      return new External(new Access(url, login, login, passwords()));
    }

    private Map<DatabaseRole, String> passwords() {
      var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
      for (DatabaseRole role : DatabaseRole.values()) {
        String why = "to the password of the role " + role.login();
        passwords.put(role, needed(role.passwordVariable(), why));
      }
      return passwords;
    }

    private static List<String> externalVariables() {
      var names = new ArrayList<>(List.of("SAPA_DB_OWNER", "SAPA_DB_OWNER_PASSWORD"));
      for (DatabaseRole role : DatabaseRole.values()) {
        names.add(role.passwordVariable());
      }
      return names;
    }

    private String needed(String name, String why) {
      String value = value(name);
      if (value == null) {
        throw new DatabaseRefusal("Set %s %s".formatted(name, why));
      }
      return value;
    }

    private @Nullable String value(String name) {
      String value = variable.apply(name);
      return value == null || value.isBlank() ? null : value;
    }
  }
}
