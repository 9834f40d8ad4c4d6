package app.sapa.fault;

import app.sapa.channel.custom.CustomSender;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbered messages of a few hundred people, posted by several callers at once. */
final class Postings {
  private static final int CALLERS = 32;
  private static final int PEOPLE = 500;

  private final Map<String, String> sent;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<Integer> left = new LinkedBlockingQueue<>();
  private final Queue<Integer> unanswered = new ConcurrentLinkedQueue<>();

  Postings(int many) {
    sent =
        IntStream.range(0, many)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(Postings::id, Postings::text));
    IntStream.range(0, many).forEach(left::add);
  }

  private static String id(int number) {
    return "message-" + number;
  }

  private static String text(int number) {
    return "Pesanan nomor " + number;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  int unanswered() {
    return unanswered.size();
  }

  Reckoning reckoning() {
    return new Reckoning(sent, acknowledged);
  }

  /** Has everything posted once more, whether it was answered or not. */
  void all() {
    left.clear();
    unanswered.clear();
    IntStream.range(0, sent.size()).forEach(left::add);
  }

  /** Has those posted once more that nobody answered for. */
  void unansweredOnes() {
    left.addAll(unanswered);
    unanswered.clear();
  }

  /**
   * Posts what is left until there is nothing, or a call fails: then that caller stops, and what it
   * called for counts as unanswered.
   *
   * @return done when all callers have stopped
   */
  Future<?> begin(CustomSender sender) {
    ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    IntStream.range(0, CALLERS).forEach(caller -> callers.execute(() -> call(sender)));
    callers.shutdown();
    return Executors.newVirtualThreadPerTaskExecutor().submit(callers::close);
  }

  private void call(CustomSender sender) {
    for (var number = left.poll(); number != null; number = left.poll()) {
      try {
        var answer = sender.say("person-" + number % PEOPLE, id(number), text(number));
        if (answer.statusCode() / 100 == 2) {
          acknowledged.add(id(number));
        } else {
          unanswered.add(number);
        }
      } catch (UncheckedIOException e) {
        unanswered.add(number);
        return;
      }
    }
  }
}
