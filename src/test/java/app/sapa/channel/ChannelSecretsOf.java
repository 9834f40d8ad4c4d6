package app.sapa.channel;

import app.sapa.guard.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Channel secrets without an installation: sealed with a key of their own. */
@SuppressWarnings("UnnecessaryAssignment") // put together without a container
public final class ChannelSecretsOf {
  private ChannelSecretsOf() {}

  public static ChannelSecrets aTest() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    var secrets = new ChannelSecrets();
    secrets.secrets = Secrets.open(Base64.getEncoder().encodeToString(key));
    return secrets;
  }
}
