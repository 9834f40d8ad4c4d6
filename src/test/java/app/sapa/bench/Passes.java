package app.sapa.bench;

import app.sapa.fault.DataBehind;
import app.sapa.guard.PasswordHasher;
import java.sql.SQLException;

/** Lets members of the largest company sign in, and forgets afterwards that they ever did. */
record Passes(DataBehind behind, Staff staff) {
  static final String PASSWORD = "only-for-looking-2026";

  void give(int... members) throws SQLException {
    var hash = new PasswordHasher().hash(PASSWORD);
    try (var connection = behind.superuser();
        var change =
            connection.prepareStatement("update account set password_hash = ? where id = ?")) {
      for (int member : members) {
        change.setString(1, hash);
        change.setObject(2, staff.id(Key.ACCOUNT, member));
        change.executeUpdate();
      }
    }
  }

  /** Also what they have read, sought and begun to write. */
  void takeBack(int... members) throws SQLException {
    try (var connection = behind.superuser()) {
      for (int member : members) {
        var id = staff.id(Key.MEMBER, member);
        for (var table : new String[] {"read_pointer", "inbox_seen", "recent_search", "draft"}) {
          Plain.run(connection, "delete from %s where membership_id = '%s'".formatted(table, id));
        }
        var account = staff.id(Key.ACCOUNT, member);
        Plain.run(connection, "delete from session where account_id = '%s'".formatted(account));
        Plain.run(
            connection,
            "update account set password_hash = null where id = '%s'".formatted(account));
      }
    }
  }
}
