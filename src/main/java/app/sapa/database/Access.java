package app.sapa.database;

import java.util.EnumMap;
import java.util.Map;

/**
 * All the ways into one database: its owner, who may create roles and schema; the migrator; and the
 * application's roles.
 */
record Access(String url, Login owner, Login migrator, Map<DatabaseRole, String> passwords) {
  Access {
    passwords = Map.copyOf(passwords);
  }

  Map<DatabaseRole, Login> logins() {
    var logins = new EnumMap<DatabaseRole, Login>(DatabaseRole.class);
    passwords.forEach((role, password) -> logins.put(role, Login.of(url, role, password)));
    return logins;
  }

  /** Never the passwords. */
  @Override
  public String toString() {
    return owner.toString();
  }
}
