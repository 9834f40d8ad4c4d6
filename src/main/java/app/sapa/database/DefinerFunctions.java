package app.sapa.database;

import java.util.Set;

/** The only functions that may run with their owner's rights, past the caller's row security. */
public final class DefinerFunctions {
  public static final Set<String> NAMES = Set.of();

  private DefinerFunctions() {}
}
