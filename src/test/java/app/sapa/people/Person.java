package app.sapa.people;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.PasswordHasher;
import java.util.UUID;

/** Somebody with an account and a password, for tests. */
record Person(UUID account, String email) {
  static final String PASSWORD = "kopi tubruk pagi hari";

  static Person who(String name) {
    return who(name, false);
  }

  static Person who(String name, boolean demo) {
    var id = UUID.randomUUID();
    var email = name + "." + id + "@sapa.test";
    Company.run(
        """
        insert into account (id, email, email_norm, name, language, password_hash, demo, created_at)
        values (?, ?, ?, ?, 'en', ?, ?, now())\
        """,
        id,
        email,
        email,
        name,
        Stage.the(PasswordHasher.class).hash(PASSWORD),
        demo);
    return new Person(id, email);
  }

  OpenSessions.Opened signedIn() {
    return Stage.the(OpenSessions.class).open(account, "Firefox", "192.0.2.1");
  }
}
