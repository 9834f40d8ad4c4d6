package app.sapa.channel.webchat;

import app.sapa.channel.Door;
import app.sapa.people.Machine;
import java.util.UUID;

/** One visitor at one web chat channel, proved by their token. */
public record Visit(long workspace, UUID channel, UUID visitor) {
  static Visit at(Door door, UUID visitor) {
    return new Visit(door.workspace(), door.channel(), visitor);
  }

  /** How the visitor is known on the channel. */
  public String externalId() {
    return visitor.toString();
  }

  /** Whoever reads and writes on the visitor's behalf. */
  Machine machine() {
    return new Machine(workspace, Machine.Task.WEB_CHAT);
  }
}
