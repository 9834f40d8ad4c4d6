package app.sapa.workspace;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The only way to the database. A transaction belongs to an {@link Entry}; its settings are put up
 * as its connection is taken, and the row policies read nothing else. There is no ambient default:
 * without an entry there is no connection.
 */
@ApplicationScoped
public class Tx {
  static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

  /** Enough to gather a million ids; the default takes a sixteenth of it. */
  private static final String GATHERING = "64MB";

  @Inject Sessions sessions;

  /**
   * Does the work in one transaction as this entry, and commits. Inside a transaction of the same
   * entry the work joins it.
   *
   * @throws IllegalStateException inside another entry's transaction
   * @throws DatabaseTrouble when the database could not do it; nothing was done then
   */
  public <T extends @Nullable Object> T in(Entry entry, Supplier<T> work) {
    if (RUNNING.isBound()) {
      if (!RUNNING.get().entry.equals(entry)) {
        throw new IllegalStateException("a transaction of another entry is under way");
      }
      return work.get();
    }
    return begin(entry, work);
  }

  /** The same for work without a result. */
  public void run(Entry entry, Runnable work) {
    this.<@Nullable Object>in(
        entry,
        () -> {
          work.run();
          return null;
        });
  }

  private <T extends @Nullable Object> T begin(Entry entry, Supplier<T> work) {
    var running = new Running(entry, sessions.open(entry));
    T result;
    try {
      result = ScopedValue.where(RUNNING, running).call(() -> commit(running, work));
    } catch (PersistenceException e) {
      throw trouble(e);
    } finally {
      running.session.close();
    }
    running.committed();
    return result;
  }

  private static <T extends @Nullable Object> T commit(Running running, Supplier<T> work) {
    var transaction = running.session.getTransaction();
    transaction.begin();
    try {
      var result = work.get();
      transaction.commit();
      return result;
    } catch (Throwable failure) {
      if (transaction.isActive()) {
        transaction.rollback();
      }
      throw failure;
    }
  }

  private static RuntimeException trouble(PersistenceException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new DatabaseTrouble(sql);
      }
    }
    return failure;
  }

  /**
   * Writes past the viewer's own visibility, after the caller has checked as the viewer that they
   * may: PostgreSQL also applies the row policies to a changed row, so nobody could give a contact
   * away otherwise. Every reason is listed in {@link Raise}; within another one nothing is raised
   * twice.
   */
  public void raised(Raise reason, Runnable work) {
    var running = running();
    if (running.isRaised()) {
      work.run();
      return;
    }
    running.session.flush();
    setting("app.scope", Scope.ALL.setting());
    running.raised(true);
    try {
      System.getLogger(Tx.class.getName()).log(System.Logger.Level.DEBUG, "raised for {0}", reason);
      work.run();
      running.session.flush();
    } finally {
      running.raised(false);
      setting("app.scope", running.entry.scope().setting());
    }
  }

  /**
   * Asks what may take long: each statement of the work gets so much time, less than every other,
   * and memory to gather what it looks up.
   *
   * @throws Refusal {@code error.too-slow} when it was not enough; the transaction is lost then
   */
  public <T> T within(Duration limit, Supplier<T> work) {
    Statements.run(
        session(),
        Sql.of(
            "select set_config('statement_timeout', ?, true), set_config('work_mem', ?, true)",
            Long.toString(limit.toMillis()),
            GATHERING),
        row -> limit);
    try {
      var result = work.get();
      Statements.change(session(), Sql.of("set local statement_timeout to default"));
      return result;
    } catch (PersistenceException e) {
      throw trouble(e) instanceof DatabaseTrouble trouble && trouble.tookTooLong()
          ? new Refusal("error.too-slow")
          : e;
    }
  }

  private void setting(String name, String value) {
    Statements.run(session(), Sql.of("select set_config(?, ?, true)", name, value), row -> value);
  }

  /** Rows of an answer, each made into a value. */
  public <T> List<T> list(Sql sql, Function<Row, T> reading) {
    running().count();
    return Statements.run(session(), sql, reading);
  }

  /** The first row of an answer, if there is one. */
  public <T> Optional<T> first(Sql sql, Function<Row, T> reading) {
    return list(sql, reading).stream().findFirst();
  }

  /** Changes rows, and tells how many. */
  public int change(Sql sql) {
    running().count();
    return Statements.change(session(), sql);
  }

  /** Changes rows once per list of values, in one round trip. */
  public void changeAll(String text, List<? extends List<? extends @Nullable Object>> values) {
    running().count();
    Statements.changeAll(session(), text, values);
  }

  /** The entities of this transaction; they are gone with it. */
  public EntityManager entities() {
    return running().session;
  }

  /** What may be lost if the server dies: done after the commit, never after a rollback. */
  public void afterCommit(Runnable action) {
    running().onCommit(action);
  }

  /** Whose transaction this is. */
  public Entry entry() {
    return running().entry;
  }

  /** Whether a transaction is under way on this thread. */
  public static boolean underWay() {
    return RUNNING.isBound();
  }

  /** How many statements this transaction has sent, its own settings not counted. */
  public int statements() {
    return running().statements();
  }

  private static Session session() {
    return running().session.unwrap(Session.class);
  }

  private static Running running() {
    if (!RUNNING.isBound()) {
      throw new IllegalStateException("no transaction: enter one with Tx.in(entry, work)");
    }
    return RUNNING.get();
  }
}
