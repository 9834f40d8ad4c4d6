package app.sapa.workspace;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody before any workspace is entered: at the sign-in, with a session, or choosing where to
 * go. Reaches one account, one session, or the memberships of one account, and no tenant's rows.
 */
public record Threshold(Map<String, String> settings) implements Entry {
  public Threshold {
    settings = Map.copyOf(settings);
  }

  /** Whoever says to own this address, in its lower-cased form. */
  public static Threshold ofEmail(String normalised) {
    return new Threshold(Map.of("app.email", normalised));
  }

  /** Whoever presents a session's token, as its hash. */
  public static Threshold ofSession(byte[] tokenHash) {
    return new Threshold(Map.of("app.session", HexFormat.of().formatHex(tokenHash)));
  }

  /** Whoever presents a token that was sent out, as its hash. */
  public static Threshold ofToken(byte[] tokenHash) {
    return new Threshold(Map.of("app.token", HexFormat.of().formatHex(tokenHash)));
  }

  /** Whoever sends a mail that waits, and knows it by its id. */
  public static Threshold ofMail(UUID mail) {
    return new Threshold(Map.of("app.mail", mail.toString()));
  }

  /** A signed-in account. */
  public static Threshold ofAccount(UUID account) {
    return new Threshold(Map.of("app.account", account.toString()));
  }

  @Override
  public long workspace() {
    return 0;
  }

  @Override
  public Optional<UUID> member() {
    return Optional.empty();
  }

  @Override
  public Scope scope() {
    return Scope.OWN;
  }

  @Override
  public Set<UUID> peers() {
    return Set.of();
  }

  @Override
  public Set<UUID> teams() {
    return Set.of();
  }
}
