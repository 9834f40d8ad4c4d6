package app.sapa.channel;

import app.sapa.guard.SecretPlace;
import app.sapa.guard.SecretTrouble;
import app.sapa.guard.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The secrets that a channel shares with the other side, sealed for its own row. */
@ApplicationScoped
public class ChannelSecrets {
  @Inject Secrets secrets;

  /**
   * The channel's secrets, the current one first; several, with spaces between them, while one
   * replaces another. None for a channel without.
   *
   * @throws SecretTrouble if they were sealed elsewhere or with another key
   */
  public List<String> of(Door door) {
    var sealed = door.secret();
    return sealed == null
        ? List.of()
        : List.of(opened(door.workspace(), door.channel(), sealed).split(" ", -1));
  }

  /** What that channel's row keeps, opened. */
  String opened(long workspace, UUID channel, String sealed) {
    return secrets.unseal(sealed, place(workspace, channel));
  }

  /** As the channel's row keeps it. */
  public String sealed(long workspace, UUID channel, String secret) {
    return secrets.seal(secret, place(workspace, channel));
  }

  private static SecretPlace place(long workspace, UUID channel) {
    return new SecretPlace(workspace, "channel", channel, "secret");
  }
}
