package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Machine;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Scene scene = new Scene();
  private final Journal journal = Stage.the(Journal.class);
  private long workspace;

  @BeforeEach
  void an_index_that_is_up_to_date() {
    scene.indexed();
    workspace = scene.company.workspace();
  }

  private boolean fit() {
    var machine = new Machine(workspace, Machine.Task.INDEXING);
    return Stage.the(Tx.class).in(machine, () -> Stage.the(Marks.class).fit());
  }

  private long waiting() {
    return Company.number("select count(*) from index_event where workspace_id = ?", workspace);
  }

  @Test
  void what_was_read_in_is_struck_from_the_journal() {
    scene.contact("Mango", "");
    scene.indexed();

    assertThat(waiting()).isZero();
    assertThat(fit()).isTrue();
    assertThat(scene.contacts("mango")).hasSize(1);
  }

  @Test
  void changes_by_plain_sql_of_any_number_are_caught() {
    var contact = scene.contact("Mango", "");
    Company.run(
        """
        insert into comment (workspace_id, id, contact_id, author_id, body, at)
        select ?, gen_random_uuid(), ?, ?, 'papaya ' || n, now() from generate_series(1, 2500) n\
        """,
        workspace,
        contact,
        scene.owner.id());
    scene.indexed();

    var found = Stage.the(CommentSearch.class).search(scene.owner, "papaya", 10, null);
    assertThat(found.total()).isEqualTo(2500);
    Company.run("delete from comment where workspace_id = ? and body like '%1'", workspace);
    scene.indexed();
    found = Stage.the(CommentSearch.class).search(scene.owner, "papaya", 10, null);
    assertThat(found.total()).isEqualTo(2250);
  }

  @Test
  void beyond_ten_thousand_hits_are_not_counted() {
    var contact = scene.contact("Mango", "");
    Company.run(
        """
        insert into comment (workspace_id, id, contact_id, author_id, body, at)
        select ?, gen_random_uuid(), ?, ?, 'papaya', now() from generate_series(1, 10002)\
        """,
        workspace,
        contact,
        scene.owner.id());
    scene.indexed();

    var found = Stage.the(CommentSearch.class).search(scene.owner, "papaya", 10, null);

    assertThat(found.total()).isEqualTo(Found.MOST_COUNTED);
    assertThat(found.hits()).hasSize(10);
  }

  @Test
  void a_crash_after_the_index_was_written_loses_nothing_and_doubles_nothing() {
    var machine = new Machine(workspace, Machine.Task.INDEXING);
    assertThatThrownBy(
            () ->
                Stage.the(Tx.class)
                    .run(
                        machine,
                        () -> {
                          Stage.the(Tx.class)
                              .change(
                                  Sql.of(
                                      """
                                      insert into contact (workspace_id, id, first_name,
                                        status_since, newest_key, oldest_key, last_entry_at,
                                        created_at)
                                      values (?, gen_random_uuid(), 'Mango', now(), now(), now(),
                                        now(), now())\
                                      """,
                                      workspace));
                          journal.readIn(workspace);
                          throw new IllegalStateException("crash");
                        }))
        .hasMessage("crash");

    assertThat(fit()).as("the mark holds the marker before").isTrue();
    scene.contact("Mango", "");
    scene.indexed();
    assertThat(scene.contacts("mango")).containsExactly("Mango");
    assertThat(fit()).isTrue();
  }

  @Test
  @Rule("SRCH-02")
  void a_contact_is_found_by_its_new_name_and_no_more_by_its_old_one() {
    var contact = scene.contact("Mango", "");
    scene.indexed();
    Company.run("update contact set first_name = 'Papaya' where id = ?", contact);
    scene.indexed();

    assertThat(scene.contacts("mango")).isEmpty();
    assertThat(scene.contacts("papaya")).hasSize(1);
  }

  @Test
  void what_changes_with_every_message_is_not_written_into_the_index() {
    var contact = scene.contact("Mango", "");
    scene.indexed();

    Company.run("update contact set newest_key = now(), incoming_count = 5 where id = ?", contact);

    assertThat(waiting()).isZero();
  }
}
