package app.sapa.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.base.Cursor;
import app.sapa.channel.MessageStatus;
import app.sapa.guard.ServedFile;
import app.sapa.live.Nudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class VisitorStreamTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Visit visit = new Visit(7, UUID.randomUUID(), UUID.randomUUID());
  private final Spoken thread = new Spoken();
  private final Nudge nudge = new Nudge(7, Nudge.What.VISITOR, visit.visitor());

  /** A conversation that a test makes up. */
  private static final class Spoken implements VisitorThread {
    final List<Line> lines = new CopyOnWriteArrayList<>();
    final Map<UUID, Preview> known = new ConcurrentHashMap<>();
    volatile String writing = "";

    Line say(String text, @Nullable String externalId) {
      var id = UUID.randomUUID();
      var at = NOON.plusSeconds(lines.size());
      boolean mine = externalId != null;
      var line =
          new Line(
              id,
              new Cursor(at, id),
              mine,
              externalId,
              mine ? "" : "Ayu",
              text,
              at,
              MessageStatus.SENT,
              List.of(),
              null,
              null);
      lines.add(line);
      return line;
    }

    @Override
    public List<Line> latest(Visit visit, int limit) {
      return lines.subList(Math.max(0, lines.size() - limit), lines.size());
    }

    @Override
    public List<Line> after(Visit visit, Cursor place, int limit) {
      return lines.stream().filter(line -> line.at().isAfter(place.at())).limit(limit).toList();
    }

    @Override
    public Map<UUID, Preview> previews(Visit visit, Collection<UUID> of) {
      return known.entrySet().stream()
          .filter(each -> of.contains(each.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<String> writing(Visit visit) {
      return Optional.of(writing).filter(name -> !name.isEmpty());
    }

    @Override
    public Optional<ServedFile> file(Visit visit, UUID storage) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void visitorWrites(Visit visit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void arrived(Visit visit, Cursor upTo, boolean read) {
      throw new UnsupportedOperationException();
    }
  }

  /** What a browser has received; reacts to events as they come, on the stream's own thread. */
  private final class Browser implements VisitorStream.Sink {
    final List<String> events = new CopyOnWriteArrayList<>();
    final VisitorStream stream;
    Runnable onLive = () -> {};

    Browser(@Nullable Cursor place) {
      stream = new VisitorStream(visit, thread, place, this);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      var event = new String(bytes, StandardCharsets.UTF_8);
      events.add(event);
      if (event.startsWith("event: live")) {
        onLive.run();
      }
      if (event.contains("goodbye")) {
        stream.end();
      }
    }

    Browser listen() throws Exception {
      stream.run(NOON.plusSeconds(60), Clock.fixed(NOON, ZoneOffset.UTC));
      return this;
    }

    List<String> texts() {
      return events.stream()
          .filter(event -> event.startsWith("event: line"))
          .map(event -> event.replaceAll("(?s).*\"text\":\"([^\"]*)\".*", "$1"))
          .toList();
    }
  }

  private Browser endingAtOnce(@Nullable Cursor place) throws Exception {
    var browser = new Browser(place);
    browser.onLive = browser.stream::end;
    return browser.listen();
  }

  @Test
  @Rule("MSG-26")
  void a_browser_that_comes_back_gets_exactly_what_it_missed() throws Exception {
    thread.say("one", null);
    var last = thread.say("two", null);
    IntStream.range(0, 250).forEach(i -> thread.say("missed " + i, null));

    var browser = endingAtOnce(last.cursor());

    assertThat(browser.texts())
        .isEqualTo(IntStream.range(0, 250).mapToObj(i -> "missed " + i).toList());
    assertThat(browser.events.getLast()).startsWith("event: live\n");
  }

  @Test
  void a_browser_that_knows_nothing_gets_the_latest_lines_only() throws Exception {
    IntStream.range(0, 300).forEach(i -> thread.say("line " + i, null));

    assertThat(endingAtOnce(null).texts()).hasSize(200).last().isEqualTo("line 299");
  }

  @Test
  void a_nudge_brings_what_is_new_and_others_nudges_bring_nothing() throws Exception {
    thread.say("old", null);
    var browser = new Browser(null);
    browser.onLive =
        () -> {
          browser.stream.hear(new Nudge(7, Nudge.What.VISITOR, UUID.randomUUID()));
          browser.stream.hear(new Nudge(7, Nudge.What.CONTACT, visit.visitor()));
          thread.say("new", null);
          thread.say("goodbye", null);
          browser.stream.hear(nudge);
        };

    assertThat(browser.listen().texts()).containsExactly("old", "new", "goodbye");
  }

  @Test
  void who_writes_is_told_once_and_again_when_it_stops() throws Exception {
    var browser = new Browser(null);
    thread.writing = "Ayu";
    browser.onLive = () -> browser.stream.hear(nudge);
    var watcher =
        Thread.startVirtualThread(
            () -> {
              while (browser.events.stream().noneMatch(event -> event.contains("\"Ayu\""))) {
                Thread.onSpinWait();
              }
              thread.writing = "";
              browser.stream.hear(nudge);
              thread.say("goodbye", null);
              browser.stream.hear(nudge);
            });

    browser.listen();
    watcher.join();

    assertThat(browser.events.stream().filter(event -> event.startsWith("event: typing")))
        .startsWith("event: typing\ndata: {\"name\":\"Ayu\"}\n\n");
  }

  @Test
  void a_line_is_one_event_whose_id_is_its_place() throws Exception {
    var id = "0196c5a0-2222-7000-8000-000000000002";
    var line = thread.say("two\nlines\r\n\n: and an event: end", visit.externalId() + ":" + id);

    var event = endingAtOnce(null).events.getFirst();

    assertThat(event)
        .startsWith("event: line\nid: " + line.cursor().asText() + "\ndata: {")
        .contains("\"client\":\"" + id + "\"")
        .contains("\"text\":\"two\\nlines\\r\\n\\n: and an event: end\"")
        .contains("\"at\":\"2026-11-20T12:00:00Z\"")
        .endsWith("}\n\n");
    assertThat(event.lines()).hasSize(4);
  }

  @Test
  @Rule("LNK-06")
  void what_is_at_an_address_in_our_message_follows_when_it_is_known() throws Exception {
    var ours = thread.say("See https://toko.example/", null);
    var theirs = thread.say("Or https://lain.example/", visit.externalId() + ":1");
    var preview = new VisitorThread.Preview("https://toko.example/", "toko.example", "T", "", null);
    var browser = new Browser(null);
    browser.onLive =
        () -> {
          thread.known.put(ours.id(), preview);
          thread.known.put(theirs.id(), preview);
          thread.say("goodbye", null);
          browser.stream.hear(nudge);
        };

    browser.listen();

    assertThat(browser.events.stream().filter(event -> event.startsWith("event: preview")))
        .singleElement()
        .asString()
        .contains("\"id\":\"" + ours.id() + "\"", "\"title\":\"T\"");
  }

  @Test
  void a_name_that_another_browser_gave_is_not_told() throws Exception {
    thread.say("hi", UUID.randomUUID() + ":0196c5a0-2222-7000-8000-000000000002");

    assertThat(endingAtOnce(null).events.getFirst()).contains("\"client\":null");
  }
}
