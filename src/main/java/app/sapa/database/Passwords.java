package app.sapa.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of an embedded database, made once and kept in its folder for its owner alone. */
final class Passwords {
  static final String SUPERUSER = "postgres";
  static final String MIGRATOR = "sapa_migrator";

  private final Map<String, String> byLogin;

  private Passwords(Map<String, String> byLogin) {
    this.byLogin = Map.copyOf(byLogin);
  }

  /**
   * @throws DatabaseRefusal when the cluster was made with passwords that are gone
   */
  static Passwords of(DataFolder folder) throws IOException {
    Path file = folder.path().resolve("passwords.properties");
    if (!Files.exists(file)) {
      if (Files.exists(folder.cluster())) {
        throw new DatabaseRefusal(
            "%s is missing, and %s can't be opened without it: restore the file"
                .formatted(file, folder.cluster()));
      }
      folder.keep(file, fresh());
    }
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Passwords(
        kept.stringPropertyNames().stream().collect(Collectors.toMap(n -> n, kept::getProperty)));
  }

  private static String fresh() {
    var random = new SecureRandom();
    return Stream.concat(
            Stream.of(SUPERUSER, MIGRATOR),
            Stream.of(DatabaseRole.values()).map(DatabaseRole::login))
        .map(login -> login + "=" + password(random) + "\n")
        .collect(Collectors.joining());
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String of(String login) {
    return byLogin.getOrDefault(login, "");
  }

  Map<DatabaseRole, String> ofRoles() {
    var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      passwords.put(role, of(role.login()));
    }
    return passwords;
  }
}
