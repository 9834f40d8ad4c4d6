package app.sapa.bench;

import app.sapa.channel.custom.CustomSender;
import app.sapa.fault.Reckoning;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Messages that come at a steady pace, whether or not those before were answered. A call counts
 * from the moment it was due, so a server that is slow for a while does not hide it.
 */
final class Load {
  private static final int PEOPLE = 2_000;

  private final CustomSender sender;
  private final IntFunction<String> people;
  private final Map<String, String> sent = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();

  Load(CustomSender sender) {
    this(sender, nth -> "person-" + nth % PEOPLE);
  }

  /**
   * From certain people.
   *
   * @param people who sends the nth message
   */
  Load(CustomSender sender, IntFunction<String> people) {
    this.sender = sender;
    this.people = people;
  }

  /** Sends so many each second, and returns when all are answered. */
  void come(String name, int perSecond, Duration howLong) {
    int many = Math.toIntExact(perSecond * howLong.toSeconds());
    long begin = System.nanoTime();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        long due = begin + i * 1_000_000_000L / perSecond;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int number = i;
        callers.execute(() -> say(name + "-" + number, number, due));
      }
    }
  }

  private void say(String id, int number, long due) {
    var text = "Halo, pesanan " + id + " belum sampai, mohon dicek ya";
    sent.put(id, text);
    try {
      var answer = sender.say(people.apply(number), id, text);
      millis.add((System.nanoTime() - due) / 1e6);
      if (answer.statusCode() == 202) {
        acknowledged.add(id);
      } else {
        refused.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
      }
    } catch (RuntimeException e) {
      refused.merge(e.getClass().getSimpleName(), 1, Integer::sum);
    }
  }

  Reckoning reckoning() {
    return new Reckoning(sent, acknowledged);
  }

  /** What was answered otherwise than with success, and how often. */
  Map<String, Integer> refused() {
    return refused;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** In milliseconds. */
  double waited(double part) {
    return Measured.at(millis.stream().mapToDouble(each -> each).sorted().toArray(), part);
  }
}
