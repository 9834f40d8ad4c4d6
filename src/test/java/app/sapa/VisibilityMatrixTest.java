package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.VisiblePaths.Path;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way to a contact, for members of every sort: it leads to whom they may see, and no one else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityMatrixTest {
  private static final int CELLS = 500;

  private Neighbourhood here;

  @BeforeAll
  void people() {
    here = new Neighbourhood();
  }

  @Test
  @Rule({"VIS-13", "VIS-12", "CIN-16"})
  void every_way_leads_to_whom_one_may_see_and_to_nobody_else() {
    var paths = VisiblePaths.of(here);

    assertThat(paths.size() * here.viewers().size() * here.contacts().size())
        .isGreaterThanOrEqualTo(CELLS);
    assertThat(differences(paths)).isEmpty();
  }

  @Test
  void a_way_that_forgets_to_ask_is_noticed_and_so_is_one_that_leads_nowhere() {
    var contacts = Stage.the(VisibleContacts.class);
    var machine = new Machine(here.company().workspace(), Machine.Task.COUNTING);

    var careless = VisiblePaths.one(here, (who, it) -> contacts.sees(machine, it.id()));
    assertThat(differences(List.of(new Path("careless", it -> true, careless))))
        .hasSizeGreaterThan(20)
        .contains("careless: Omar comes upon Nobodys");
    assertThat(differences(List.of(new Path("closed", it -> true, who -> Set.of()))))
        .contains("closed: Omar does not come upon OfOmar");
  }

  private List<String> differences(List<Path> paths) {
    var differences = new ArrayList<String>();
    for (var path : paths) {
      for (var viewer : here.viewers()) {
        var reached = path.walked().by(viewer);
        for (var contact : here.contacts()) {
          boolean meant =
              path.open().test(viewer)
                  && path.leads().test(contact)
                  && here.mayBeSeen(viewer, contact);
          if (reached.contains(contact.id()) != meant) {
            differences.add(
                "%s: %s %s %s"
                    .formatted(
                        path.name(),
                        viewer.name(),
                        meant ? "does not come upon" : "comes upon",
                        contact.name()));
          }
        }
      }
    }
    return differences;
  }
}
