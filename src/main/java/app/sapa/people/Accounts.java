package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The accounts; each is reached by its owner only, or by whoever knows its address while signing in. */
@ApplicationScoped
public class Accounts {
  private static final String COLUMNS =
      "id, email, name, language, colour_scheme, single_keys, undo_seconds, demo";

  @Inject Tx tx;

  /**
   * One's own account.
   *
   * @throws NotThere if there is none any more
   */
  public Account of(UUID account) {
    return tx.in(
            Threshold.ofAccount(account),
            () ->
                tx.first(
                    Sql.of("select " + COLUMNS + " from account where id = ?", account),
                    Accounts::read))
        .orElseThrow(NotThere::new);
  }

  /** An account together with the hash that its password must match; none where none was set. */
  record WithPassword(Account account, Optional<String> hash) {}

  /** The account behind a lower-cased address. */
  Optional<WithPassword> withPassword(String normalised) {
    return tx.in(
        Threshold.ofEmail(normalised),
        () ->
            tx.first(
                Sql.of(
                    "select " + COLUMNS + ", password_hash from account where email_norm = ?",
                    normalised),
                Accounts::readWithPassword));
  }

  Optional<WithPassword> withPassword(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                Sql.of("select " + COLUMNS + ", password_hash from account where id = ?", account),
                Accounts::readWithPassword));
  }

  /**
   * Makes somebody's own account.
   *
   * @return false if there is one of that address already
   */
  boolean create(UUID id, String email, String name, Locale language, String hash, Instant now) {
    try {
      tx.run(
          Threshold.ofAccount(id),
          () ->
              tx.change(
                  Sql.of(
                      """
                      insert into account (id, email, email_norm, name, language, password_hash,
                        created_at) values (?, ?, ?, ?, ?, ?, ?)\
                      """,
                      id,
                      email,
                      SignIn.comparable(email),
                      name,
                      language.getLanguage(),
                      hash,
                      now)));
      return true;
    } catch (DatabaseTrouble e) {
      if (e.alreadyThere()) {
        return false;
      }
      throw e;
    }
  }

  void keepPassword(UUID account, String hash) {
    change(account, Sql.of("password_hash = ?", hash));
  }

  /** Changes columns of one's own account. */
  void change(UUID account, Sql assignments) {
    int changed =
        tx.in(
            Threshold.ofAccount(account),
            () ->
                tx.change(
                    Sql.of("update account set").then(assignments).then("where id = ?", account)));
    if (changed == 0) {
      throw new NotThere();
    }
  }

  private static WithPassword readWithPassword(Row row) {
    return new WithPassword(read(row), Optional.ofNullable(row.orNull("password_hash")));
  }

  private static Account read(Row row) {
    return new Account(
        row.id("id"),
        row.text("email"),
        row.text("name"),
        Locale.of(row.text("language")),
        ColourScheme.ofStored(row.text("colour_scheme")),
        row.flag("single_keys"),
        Duration.ofSeconds(row.number("undo_seconds")),
        row.flag("demo"));
  }
}
