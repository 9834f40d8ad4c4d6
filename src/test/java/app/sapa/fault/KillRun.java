package app.sapa.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the packaged server in the middle of many webhooks, several times, and looks whether each
 * message that was acknowledged is there exactly once. {@code kill.messages}, {@code kill.times} and
 * {@code kill.seed} are system properties. Ends with 1 if anything is wrong.
 */
public final class KillRun {
  private final int messages = Integer.getInteger("kill.messages", 10_000);
  private final int times = Integer.getInteger("kill.times", 3);
  private final Random random;
  private final Path home;
  private final DataBehind data;
  private final Postings postings;

  private KillRun(long seed) throws Exception {
    random = new Random(seed);
    var parent = Files.createDirectories(Path.of("target/kill").toAbsolutePath());
    home = Files.createTempDirectory(parent, "run-");
    data = new DataBehind(home.resolve("data"));
    postings = new Postings(messages);
    System.out.printf("seed %d, folder %s%n", seed, home);
  }

  public static void main(String[] arguments) throws Exception {
    long given = Long.getLong("kill.seed", 0);
    var faults = new KillRun(given == 0 ? System.nanoTime() : given).faults();
    faults.forEach(fault -> System.out.println("WRONG: " + fault));
    System.out.println(faults.isEmpty() ? "all is well" : "something is wrong");
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private List<String> faults() throws Exception {
    Shop.declare(home.resolve("tenants"));
    try (var server = new PackagedServer(home, environment())) {
      server.start();
      var shop = Shop.provisioned(data);
      for (int killAt : points()) {
        postUntilKilled(server, shop, killAt);
      }
      deliver(server, shop, "the rest");
      // Looked at twice, because a repeat would hide that something was lost.
      var faults = new ArrayList<>(faults(shop));
      redeliver(server, shop);
      faults.addAll(faults(shop));
      return faults;
    }
  }

  private List<String> faults(Shop shop) throws Exception {
    var aftermath = new Aftermath(data, shop);
    System.out.printf("taken in and indexed after %d ms more%n", aftermath.await().toMillis());
    var faults = aftermath.faults(postings.reckoning());
    System.out.printf(
        "%d of %d messages acknowledged, %d in the database, %d kinds of fault%n",
        postings.acknowledged(), messages, aftermath.messages(), faults.size());
    return faults;
  }

  private Map<String, String> environment() {
    return Map.of(
        "SAPA_DATA", home.resolve("data").toString(),
        "SAPA_TENANTS", home.resolve("tenants").toString(),
        "SAPA_DEMO", "true");
  }

  /** How many messages are acknowledged when it is killed. */
  private int[] points() {
    return random.ints(times, messages / 20, messages - messages / 20).sorted().toArray();
  }

  private void postUntilKilled(PackagedServer server, Shop shop, int killAt) throws Exception {
    var callers = postings.begin(shop.calling(server.address()));
    while (postings.acknowledged() < killAt && !callers.isDone()) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    server.kill();
    await(callers);
    System.out.printf(
        "killed at %d acknowledged; %d calls without an answer so far%n",
        postings.acknowledged(), postings.unanswered());
    long begin = System.nanoTime();
    server.start();
    System.out.printf(
        "ready again after %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  private void deliver(PackagedServer server, Shop shop, String what) throws Exception {
    await(postings.begin(shop.calling(server.address())));
    System.out.printf("%s delivered: %d acknowledged%n", what, postings.acknowledged());
  }

  /** First what nobody answered for, as often as it takes; then everything, as if none had been. */
  private void redeliver(PackagedServer server, Shop shop) throws Exception {
    while (postings.unanswered() > 0) {
      postings.unansweredOnes();
      deliver(server, shop, "what had no answer");
    }
    postings.all();
    deliver(server, shop, "everything again");
    if (postings.unanswered() > 0) {
      throw new IllegalStateException(postings.unanswered() + " repeats were not acknowledged");
    }
  }

  private static void await(Future<?> callers) throws Exception {
    try {
      callers.get(5, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the callers did not come back", e);
    }
  }
}
