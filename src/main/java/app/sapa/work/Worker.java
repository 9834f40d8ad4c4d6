package app.sapa.work;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Works on one queue: one thread claims, a few others do. The rows of a lane go to one of them
 * together, so their order stands; whatever fails is held back by itself.
 */
final class Worker implements Runnable {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration POLL = Duration.ofSeconds(1);

  /** What comes meanwhile is claimed together: a claim of one row costs what one of fifty does. */
  private static final Duration GATHERING = Duration.ofMillis(20);

  private final QueueWork work;
  private final Pace pace;
  private final QueueTable table;
  private final Bells bells;
  private final Rush rush;
  private final Clock clock;
  private final ExecutorService hands;
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean stopping;
  private boolean inTrouble;

  Worker(
      QueueWork work,
      Pace pace,
      QueueTable table,
      Bells bells,
      Rush rush,
      Clock clock,
      ExecutorService hands) {
    this.work = work;
    this.pace = pace;
    this.table = table;
    this.bells = bells;
    this.rush = rush;
    this.clock = clock;
    this.hands = hands;
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        if (claimedAny()) {
          Thread.sleep(GATHERING);
        } else {
          bells.await(work.queue(), POLL);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Claims what is due, if enough hands are free for it to be worth the asking. */
  private boolean claimedAny() {
    int free = pace.inHand() - inHand.get();
    if (free < pace.inHand() / 4) {
      return false;
    }
    var claims = claim(free);
    inHand.addAndGet(claims.size());
    inLanes(claims).values().forEach(lane -> hands.execute(() -> doAll(lane)));
    return !claims.isEmpty();
  }

  private List<Claim> claim(int most) {
    try {
      var claims = table.claim(work.queue(), pace, most, clock.instant());
      inTrouble = false;
      return claims;
    } catch (RuntimeException e) {
      if (!inTrouble) {
        LOG.log(Level.WARNING, "{0} waits for the database: {1}", work.queue(), Blame.of(e));
      }
      inTrouble = true;
      return List.of();
    }
  }

  private static Map<Claim.Order, List<Claim>> inLanes(List<Claim> claims) {
    return claims.stream()
        .collect(Collectors.groupingBy(Claim::order, LinkedHashMap::new, Collectors.toList()));
  }

  private void doAll(List<Claim> lane) {
    try {
      boolean held = false;
      for (var claim : lane) {
        rush.giveWay();
        held = held || stopping || leaseIsShort(claim);
        if (held) {
          table.release(claim);
        } else {
          held = isHeldBy(claim);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // What could not be written down is taken again when its lease is over.
      LOG.log(Level.WARNING, "{0} could not be settled: {1}", work.queue(), Blame.of(e));
    } finally {
      inHand.addAndGet(-lane.size());
      bells.ring(work.queue());
    }
  }

  private boolean leaseIsShort(Claim claim) {
    return clock.instant().plus(pace.longest()).isAfter(claim.leaseUntil());
  }

  /** Does one row, and tells whether those behind it in its lane have to wait for it. */
  private boolean isHeldBy(Claim claim) {
    var pause = outcome(claim);
    if (pause.isZero()) {
      table.done(claim);
      return false;
    }
    table.again(claim, clock.instant().plus(pause));
    return pause.compareTo(QueueTable.SOON) <= 0;
  }

  private Duration outcome(Claim claim) {
    // More attempts than may throw: whoever took it before did not live to say how it went.
    if (claim.attempts() > pace.attempts()) {
      return buried(claim, "too many attempts");
    }
    try {
      return work.take(claim.workspace(), claim.ref()).orElse(Duration.ZERO);
    } catch (Exception | StackOverflowError e) {
      return afterFailure(claim, Blame.of(e));
    }
  }

  private Duration afterFailure(Claim claim, String reason) {
    LOG.log(
        Level.WARNING,
        "{0} of workspace {1}: {2} failed at attempt {3}: {4}",
        work.queue(),
        Long.toString(claim.workspace()),
        claim.ref(),
        claim.attempts(),
        reason);
    return claim.attempts() >= pace.attempts()
        ? buried(claim, reason)
        : Backoff.after(claim.attempts());
  }

  private Duration buried(Claim claim, String reason) {
    try {
      work.dead(claim.workspace(), claim.ref(), reason);
      return Duration.ZERO;
    } catch (Exception e) {
      LOG.log(Level.ERROR, "{0} {1} cannot be buried: {2}", work.queue(), claim.ref(), Blame.of(e));
      return Backoff.after(claim.attempts());
    }
  }

  /** Begins nothing more, and waits for what was begun. */
  void stop(Duration longest) {
    stopping = true;
    bells.ring(work.queue());
    hands.shutdown();
    try {
      if (!hands.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "{0}: left to their leases: {1}", work.queue(), inHand.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
