package app.sapa.people;

import app.sapa.guard.RecoveryCode;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What accounts keep for the day on which no other factor is at hand. */
@ApplicationScoped
class RecoveryCodes {
  private static final int MANY = 10;

  @Inject Tx tx;

  /** Other ones; those before are worth nothing. They are never seen again. */
  List<String> fresh(UUID account) {
    var codes = Stream.generate(RecoveryCode::fresh).limit(MANY).toList();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          drop(account);
          codes.forEach(code -> keep(account, code));
        });
    return codes;
  }

  private void keep(UUID account, String code) {
    tx.change(
        Sql.of(
            "insert into recovery_code (account_id, code_hash) values (?, ?)",
            account,
            RecoveryCode.hash(code).orElseThrow()));
  }

  void drop(UUID account) {
    tx.change(Sql.of("delete from recovery_code where account_id = ?", account));
  }

  /** How many were not used yet. */
  int left(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                    Sql.of(
                        "select count(*)::int as left from recovery_code where account_id = ?",
                        account),
                    RecoveryCodes::left)
                .orElse(0));
  }

  private static int left(Row row) {
    return row.number("left");
  }

  /** Takes one, once. */
  boolean takes(UUID account, String code) {
    return RecoveryCode.hash(code)
        .filter(
            hash ->
                tx.change(
                        Sql.of(
                            "delete from recovery_code where account_id = ? and code_hash = ?",
                            account,
                            hash))
                    > 0)
        .isPresent();
  }
}
