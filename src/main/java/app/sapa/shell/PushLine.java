package app.sapa.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The line on which a page of a browser is told what it has not asked for. Whoever closes it holds
 * the lock of all the person's pages, and Open Liberty may wait for ever to say goodbye to a browser
 * that is just going (OpenLiberty/open-liberty#3358): so the goodbye is said aside.
 */
final class PushLine extends AtmospherePushConnection {
  private static final long serialVersionUID = 1L;

  /** Longer than what is under way to the browser is given to arrive. */
  private static final int LONGEST_SECONDS = 2;

  private transient volatile CompletableFuture<@Nullable Void> cut =
      CompletableFuture.completedFuture(null);

  PushLine(UI ui) {
    super(ui);
  }

  /** Ends when the line is cut, whether or not the browser has heard of it. */
  @Override
  public void disconnect() {
    var mine = new CompletableFuture<@Nullable Void>();
    cut = mine;
    Thread.ofVirtual().name("sapa-push-goodbye").start(() -> sayGoodbye(mine));
    mine.completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  private void sayGoodbye(CompletableFuture<@Nullable Void> done) {
    try {
      super.disconnect();
    } finally {
      done.complete(null);
    }
  }

  /** Called on the way of every goodbye, just before it is said. */
  @Override
  public void connectionLost() {
    super.connectionLost();
    cut.complete(null);
  }
}
