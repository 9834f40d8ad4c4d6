package app.sapa.channel.webchat;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.channel.webchat.VisitorThread.Line;
import app.sapa.guard.SafeJson;
import app.sapa.live.Nudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's open stream of server-sent events (WHATWG HTML, 9.2). First what they missed, then
 * the word that they are up to date, then whatever a nudge turns out to have brought. Each line's
 * event id is its cursor, so a lost stream is taken up again without a gap.
 */
final class VisitorStream {
  /** Proxies and browsers give up on a line that is silent for longer. */
  static final Duration HEARTBEAT = Duration.ofSeconds(25);

  /** Nobody tells when an agent merely stops writing, so it is asked. */
  private static final Duration WHILE_WRITING = Duration.ofSeconds(3);

  private static final int LATEST = 200;
  private static final int AT_ONCE = 100;

  /** Only the latest lines are waited for; whoever reads further up will not miss a card. */
  private static final int AWAITED = 20;

  /** Where the events go; blocks while the visitor's connection is slow. */
  interface Sink {
    /** Fails once the visitor is gone. */
    void write(byte[] bytes) throws IOException;
  }

  /** A line as the visitor's browser reads it; {@code client} is the id it gave its own message. */
  record Shown(
      UUID id,
      @Nullable UUID client,
      boolean mine,
      String sender,
      String text,
      Instant at,
      List<ShownFile> files,
      VisitorThread.@Nullable Quote quote,
      VisitorThread.@Nullable Preview preview) {
    static Shown of(Visit visit, Line line) {
      return new Shown(
          line.id(),
          clientId(visit, line),
          line.mine(),
          line.sender(),
          line.text(),
          line.at(),
          line.files().stream().map(ShownFile::of).toList(),
          line.quote(),
          line.preview());
    }

    private static @Nullable UUID clientId(Visit visit, Line line) {
      var prefix = visit.externalId() + ":";
      return Optional.ofNullable(line.externalId())
          .filter(name -> line.mine() && name.startsWith(prefix))
          .flatMap(name -> Ids.parse(name.substring(prefix.length())))
          .orElse(null);
    }
  }

  /** A file as the visitor's browser reads it; pictures come with their size. */
  record ShownFile(
      UUID id,
      String name,
      boolean picture,
      long size,
      @Nullable Integer width,
      @Nullable Integer height) {
    static ShownFile of(VisitorThread.File shown) {
      var file = shown.file();
      var pixels = file.pixels();
      return new ShownFile(
          shown.storage(),
          file.name(),
          pixels != null,
          file.size(),
          pixels == null ? null : pixels.width(),
          pixels == null ? null : pixels.height());
    }
  }

  private final Visit visit;
  private final VisitorThread thread;
  private final Sink sink;
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private final Set<UUID> awaited = new LinkedHashSet<>();
  private @Nullable Cursor place;
  private String writing = "";
  private volatile boolean open = true;

  /**
   * @param place after which lines are missing; null where the browser has none yet
   */
  VisitorStream(Visit visit, VisitorThread thread, @Nullable Cursor place, Sink sink) {
    this.visit = visit;
    this.thread = thread;
    this.place = place;
    this.sink = sink;
  }

  /** Rings if it is about this visitor. */
  void hear(Nudge nudge) {
    if (nudge.what() == Nudge.What.VISITOR && nudge.id().equals(visit.visitor())) {
      bell.offer(true);
    }
  }

  /** Ends the stream soon; the browser comes back by itself. */
  void end() {
    open = false;
    bell.offer(true);
  }

  /** Writes until the time is over, the stream is ended or the visitor is gone. */
  void run(Instant until, Clock clock) throws IOException, InterruptedException {
    catchUp();
    event("live", "", Map.of());
    while (open && clock.instant().isBefore(until)) {
      tellWhoWrites();
      var wait = writing.isEmpty() ? HEARTBEAT : WHILE_WRITING;
      if (bell.poll(wait.toMillis(), TimeUnit.MILLISECONDS) == null) {
        sink.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
      } else if (open) {
        catchUp();
        tellPreviews();
      }
    }
  }

  private void catchUp() throws IOException {
    for (var lines = missing(); !lines.isEmpty(); lines = missing()) {
      for (var line : lines) {
        event("line", line.cursor().asText(), Shown.of(visit, line));
        place = line.cursor();
        await(line);
      }
    }
  }

  private void await(Line line) {
    if (line.mayGetAPreview()) {
      awaited.add(line.id());
    }
    if (awaited.size() > AWAITED) {
      awaited.remove(awaited.iterator().next());
    }
  }

  /** Pages are looked at meanwhile; what they show belongs to lines that were told before. */
  private void tellPreviews() throws IOException {
    if (awaited.isEmpty()) {
      return;
    }
    for (var known : thread.previews(visit, Set.copyOf(awaited)).entrySet()) {
      event("preview", "", Map.of("id", known.getKey(), "preview", known.getValue()));
      awaited.remove(known.getKey());
    }
  }

  private List<Line> missing() {
    return place == null ? thread.latest(visit, LATEST) : thread.after(visit, place, AT_ONCE);
  }

  private void tellWhoWrites() throws IOException {
    var now = thread.writing(visit).orElse("");
    if (!now.equals(writing)) {
      writing = now;
      event("typing", "", Map.of("name", now));
    }
  }

  /** JSON holds no raw line break, so an event's data is always one line. */
  private void event(String name, String id, Object data) throws IOException {
    var text = new StringBuilder("event: ").append(name).append('\n');
    if (!id.isEmpty()) {
      text.append("id: ").append(id).append('\n');
    }
    text.append("data: ").append(new String(SafeJson.write(data), StandardCharsets.UTF_8));
    sink.write(text.append("\n\n").toString().getBytes(StandardCharsets.UTF_8));
  }
}
