package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.channel.Inbound;
import app.sapa.guard.FileStore;
import app.sapa.guard.OutboundHttp;
import app.sapa.guard.OutboundResult;
import app.sapa.guard.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Fetches the files that the other side only told the address of; outside every transaction. What
 * cannot be checked just now is fetched again with the whole delivery.
 */
@ApplicationScoped
class Fetching {
  private static final String REFUSED = "not-taken";
  private static final String UNREACHED = "not-fetched";

  /** Each is held in memory whole while it comes in. */
  private final Semaphore room = new Semaphore(2);

  @Inject OutboundHttp http;
  @Inject FileStore store;

  static boolean isDue(Inbound inbound) {
    return inbound instanceof Inbound.Text text
        && text.files().stream().anyMatch(Inbound.File.Elsewhere.class::isInstance);
  }

  /** The same, with every file in our store, or known not to come. */
  List<Inbound> done(long workspace, List<Inbound> told) {
    return told.stream().map(inbound -> done(workspace, inbound)).toList();
  }

  private Inbound done(long workspace, Inbound inbound) {
    return isDue(inbound) && inbound instanceof Inbound.Text text
        ? text.with(text.files().stream().map(file -> fetched(workspace, file)).toList())
        : inbound;
  }

  private Inbound.File fetched(long workspace, Inbound.File file) {
    if (!(file instanceof Inbound.File.Elsewhere(var url, var name))) {
      return file;
    }
    room.acquireUninterruptibly();
    try {
      return http.getFile(url, Map.of()) instanceof OutboundResult.Answered answer
              && answer.isSuccess()
              && answer.whole()
          ? kept(workspace, name, answer.body())
          : new Inbound.File.NotTaken(name, UNREACHED);
    } finally {
      room.release();
    }
  }

  private Inbound.File kept(long workspace, String name, byte[] bytes) {
    try {
      var in = new ByteArrayInputStream(bytes);
      return new Inbound.File.Here(store.keep(workspace, name, in, store.largest()));
    } catch (Unchecked later) {
      throw later;
    } catch (Refusal refusal) {
      return new Inbound.File.NotTaken(name, REFUSED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
