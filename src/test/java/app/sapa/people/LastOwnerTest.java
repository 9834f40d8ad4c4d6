package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.channel.Quietly;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Two owners who take each other's role away in the same moment. */
class LastOwnerTest {
  private final Company company = Stage.company();
  private final Viewer olivia = company.owner("Olivia");
  private final Viewer oscar = company.owner("Oscar");
  private final Memberships memberships = Stage.the(Memberships.class);
  private final Tx tx = Stage.the(Tx.class);

  @Test
  @Rule("VIS-29")
  void of_two_owners_who_demote_each_other_at_once_one_stays() throws Exception {
    var answer =
        atOnce(
            (owner, other) ->
                memberships.change(owner, other, new Rights(Role.AGENT, Scope.ALL, Set.of())));

    assertThat(answer).containsInstanceOf(NotThere.class);
    assertThat(memberships.rights(olivia, olivia.id()).role()).isEqualTo(Role.OWNER);
    assertThat(owners()).isEqualTo(1);
  }

  @Test
  @Rule("VIS-29")
  void of_two_owners_who_remove_each_other_at_once_one_stays() throws Exception {
    var answer = atOnce(memberships::end);

    assertThat(answer).containsInstanceOf(NotThere.class);
    assertThat(owners()).isEqualTo(1);
  }

  /** Otherwise the others might find an owner only because the two never met. */
  @Test
  void two_who_merely_look_before_they_write_are_both_obeyed() throws Exception {
    var answer = atOnce(this::lookAndDemote);

    assertThat(answer).isEmpty();
    assertThat(owners()).isZero();
  }

  private void lookAndDemote(Viewer owner, UUID other) {
    assertThat(memberships.active(owner.id()).orElseThrow().role()).isEqualTo(Role.OWNER);
    tx.change(Sql.of("update membership set role = 'AGENT' where id = ?", other));
  }

  /**
   * Olivia demotes Oscar and has not committed when he demotes her; she commits when he is done or
   * has to wait.
   *
   * @return what he was answered, if he was not obeyed
   */
  private Optional<Throwable> atOnce(BiConsumer<Viewer, UUID> demotion) throws Exception {
    var backend = new AtomicInteger();
    try (var threads = Executors.newSingleThreadExecutor()) {
      return tx.in(
              olivia,
              () -> {
                demotion.accept(olivia, oscar.id());
                var his =
                    threads.submit(
                        () ->
                            tx.run(
                                oscar,
                                () -> {
                                  backend.set(backend());
                                  demotion.accept(oscar, olivia.id());
                                }));
                Quietly.until(() -> his.isDone() || isWaiting(backend.get()));
                return Optional.<Future<?>>of(his);
              })
          .flatMap(LastOwnerTest::answer);
    }
  }

  private static Optional<Throwable> answer(Future<?> asked) {
    try {
      asked.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int backend() {
    return tx.first(Sql.of("select pg_backend_pid() as pid"), row -> row.number("pid"))
        .orElseThrow();
  }

  private static boolean isWaiting(int backend) {
    return !PastWalls.texts("select 1 from pg_locks where not granted and pid = ?", backend)
        .isEmpty();
  }

  private long owners() {
    return Company.number(
        "select count(*) from membership where workspace_id = ? and role = 'OWNER' and active",
        company.workspace());
  }
}
