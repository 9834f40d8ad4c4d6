package app.sapa.channel;

import app.sapa.guard.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Channel secrets without an installation. */
@SuppressWarnings("UnnecessaryAssignment") // put together without a container
public final class ChannelSecretsOf {
  private ChannelSecretsOf() {}

  /** Sealed with a key of their own. */
  public static ChannelSecrets aTest() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return with(Base64.getEncoder().encodeToString(key));
  }

  /** Sealed with this key, as an installation that is given it seals them. */
  public static ChannelSecrets with(String key) {
    var secrets = new ChannelSecrets();
    secrets.secrets = Secrets.open(key);
    return secrets;
  }
}
