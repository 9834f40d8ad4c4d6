package app.sapa.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** As whom the application talks to PostgreSQL. None of these owns anything. */
public enum DatabaseRole {
  /** Everything the application does inside a workspace. */
  APP("sapa_app", "SAPA_DB_APP_PASSWORD", Duration.ofSeconds(30), "on"),
  /** Keeps what channels hand in, and nothing else. */
  INGEST("sapa_ingest", "SAPA_DB_INGEST_PASSWORD", Duration.ofSeconds(10), "on"),
  /** Sees across workspaces: provisioning, rebuilds, backups. Statements may take hours. */
  MAINTENANCE("sapa_maint", "SAPA_DB_MAINT_PASSWORD", Duration.ZERO, "off");

  private final String login;
  private final String passwordVariable;
  private final Duration statementTimeout;
  private final String rowSecurity;

  DatabaseRole(
      String login, String passwordVariable, Duration statementTimeout, String rowSecurity) {
    this.login = login;
    this.passwordVariable = passwordVariable;
    this.statementTimeout = statementTimeout;
    this.rowSecurity = rowSecurity;
  }

  /** The role with this name in any case, such as {@code ingest}. */
  public static DatabaseRole of(String name) {
    return Arrays.stream(values())
        .filter(role -> role.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseRefusal(
                    "No database role %s: app, ingest or maintenance".formatted(name)));
  }

  /** The name of the role in PostgreSQL. */
  public String login() {
    return login;
  }

  String passwordVariable() {
    return passwordVariable;
  }

  Duration statementTimeout() {
    return statementTimeout;
  }

  /**
   * With {@code off}, a query that row security would have filtered fails instead of losing rows
   * silently.
   */
  String rowSecurity() {
    return rowSecurity;
  }

  /** Settings of each session of this role; they cannot be lost to a missing role default. */
  List<String> settings() {
    return List.of(
        "search_path=" + Space.SCHEMA,
        "synchronous_commit=on",
        "row_security=" + rowSecurity,
        "statement_timeout=" + statementTimeout.toMillis(),
        "idle_in_transaction_session_timeout=" + statementTimeout.multipliedBy(10).toMillis());
  }

  /** Longer than any statement may run, so that only a dead connection meets it. Zero is never. */
  Duration socketTimeout() {
    return statementTimeout.multipliedBy(2);
  }
}
