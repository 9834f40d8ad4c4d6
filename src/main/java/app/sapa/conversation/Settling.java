package app.sapa.conversation;

import app.sapa.channel.MessageStatus;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what became of messages we sent, in whatever order the reports come. */
@ApplicationScoped
class Settling {
  @Inject Tx tx;
  @Inject Live live;

  /** Inside the running transaction; an unknown message, or one of another channel, is nobody's. */
  void report(UUID channel, UUID id, MessageStatus status, @Nullable String error) {
    var message = tx.entities().find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (message != null && message.channel().equals(channel) && message.settle(status, error)) {
      live.changed(Nudge.What.CONTACT, message.contact());
    }
  }
}
