package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  private Optional<Throwable> atOnce(BiConsumer<Viewer, UUID> demotion) throws Exception {
    return Race.of(
        olivia,
        () -> demotion.accept(olivia, oscar.id()),
        oscar,
        () -> demotion.accept(oscar, olivia.id()));
  }

  private long owners() {
    return Company.number(
        "select count(*) from membership where workspace_id = ? and role = 'OWNER' and active",
        company.workspace());
  }
}
