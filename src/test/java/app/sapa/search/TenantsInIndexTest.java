package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Machine;
import app.sapa.workspace.Tx;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The index keeps workspaces apart by itself: nothing here is loaded from the database. */
class TenantsInIndexTest {
  private final Scene ours = new Scene();
  private final Scene theirs = new Scene();

  @Test
  @Rule("TEN-02")
  void a_search_sees_the_documents_of_its_own_workspace_alone() {
    var our = ours.contact("Mango", "");
    var their = theirs.contact("Mango", "");
    var ourMessage = ours.message(our, "mango");
    var theirMessage = theirs.message(their, "mango");
    ours.indexed();
    theirs.indexed();

    assertThat(ids(ours, Kind.CONTACT)).containsExactlyInAnyOrder(our, SearchDocument.MARK);
    assertThat(ids(theirs, Kind.CONTACT)).containsExactlyInAnyOrder(their, SearchDocument.MARK);
    assertThat(ids(ours, Kind.MESSAGE)).containsExactlyInAnyOrder(ourMessage, SearchDocument.MARK);
    assertThat(ids(theirs, Kind.MESSAGE))
        .containsExactlyInAnyOrder(theirMessage, SearchDocument.MARK);
  }

  @Test
  @Rule("TEN-02")
  void making_one_workspace_anew_leaves_the_others_documents_where_they_are() {
    var our = ours.contact("Mango", "");
    var their = theirs.contact("Mango", "");
    ours.indexed();
    theirs.indexed();
    var keeper = Stage.the(Keeper.class);

    var rebuild = Stage.the(Rebuild.class);
    assertThat(rebuild.all(ours.company.workspace(), () -> true, () -> {})).isTrue();

    assertThat(ids(ours, Kind.CONTACT)).contains(our);
    assertThat(ids(theirs, Kind.CONTACT)).containsExactlyInAnyOrder(their, SearchDocument.MARK);
    assertThat(keeper.inspect(theirs.company.workspace())).isTrue();
  }

  @Test
  @Rule("TEN-02")
  void the_same_id_in_two_workspaces_is_two_documents() {
    var shared = ours.contact("Mango", "");
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, status_since, newest_key, oldest_key,
          last_entry_at, created_at) values (?, ?, 'Mangosteen', now(), now(), now(), now(), now())\
        """,
        theirs.company.workspace(),
        shared);
    ours.indexed();
    theirs.indexed();

    assertThat(ours.contacts("mango")).containsExactly("Mango");
    assertThat(theirs.contacts("mango")).containsExactly("Mangosteen");
  }

  private static List<UUID> ids(Scene scene, Kind kind) {
    var machine = new Machine(scene.company.workspace(), Machine.Task.INDEXING);
    return Stage.the(Tx.class)
        .in(
            machine,
            () ->
                Stage.the(Index.class)
                    .session()
                    .search(kind.type())
                    .select(f -> f.id(UUID.class))
                    .where(f -> f.matchAll())
                    .fetchAllHits());
  }
}
