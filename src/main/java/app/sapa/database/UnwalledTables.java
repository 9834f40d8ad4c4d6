package app.sapa.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The only tables that belong to no single workspace. */
public final class UnwalledTables {
  /** People and workspaces themselves: row security with narrow policies of their own. */
  static final Set<String> GLOBAL =
      Set.of(
          "account",
          "session",
          "one_time_token",
          "second_factor",
          "recovery_code",
          "half_sign_in",
          "organisation",
          "organisation_member",
          "passkey",
          "passkey_challenge",
          "outgoing_mail",
          "workspace");

  /** Workers look across workspaces, so no policy can serve these; they hold no content. */
  static final Set<String> OPEN = Set.of("queue", "scheduled_task", "flyway_schema_history");

  /** Both kinds. */
  public static final Set<String> NAMES =
      Stream.of(GLOBAL, OPEN).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private UnwalledTables() {}
}
