package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.search.RecentSearches.RecentSearch;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentSearchesTest {
  private final RecentSearches recents = Stage.the(RecentSearches.class);
  private final Viewer dewi = Stage.company().owner("Dewi");

  private List<String> texts(Viewer viewer) {
    return recents.of(viewer).stream().map(RecentSearch::text).toList();
  }

  @Test
  @Rule("SRCH-30")
  void the_ten_latest_are_kept_the_newest_first() {
    for (int i = 1; i <= 13; i++) {
      recents.remember(dewi, SearchScope.CONTACTS, "name " + i);
    }

    assertThat(texts(dewi)).hasSize(10).startsWith("name 13", "name 12").endsWith("name 4");
    assertThat(PastWalls.texts("select text from recent_search where membership_id = ?", dewi.id()))
        .hasSize(10);
  }

  @Test
  @Rule("SRCH-30")
  void they_are_each_members_own_in_each_workspace() {
    var here = Stage.company();
    var there = Stage.company();
    var budi = here.owner("Budi");
    var colleague = here.agent("Citra", Scope.ALL);
    var elsewhere = there.join(budi.account(), "Budi", Role.OWNER, Scope.ALL, List.of());
    recents.remember(budi, SearchScope.CONTACTS, "mango");

    assertThat(texts(budi)).containsExactly("mango");
    assertThat(texts(colleague)).isEmpty();
    assertThat(texts(elsewhere)).isEmpty();
  }

  /** Without a condition of its own in the statement. */
  @Test
  void the_database_itself_shows_them_to_nobody_else() {
    var company = Stage.company();
    var budi = company.owner("Budi");
    recents.remember(budi, SearchScope.CONTACTS, "mango");
    var tx = Stage.the(Tx.class);
    var all = Sql.of("select text from recent_search");

    assertThat(tx.in(budi, () -> tx.list(all, row -> row.text("text")))).containsExactly("mango");
    var citra = company.owner("Citra");
    assertThat(tx.in(citra, () -> tx.list(all, row -> row.text("text")))).isEmpty();
  }

  @Test
  void searched_again_it_is_the_newest_once_more_however_it_is_written() {
    recents.remember(dewi, SearchScope.CONTACTS, "Mango");
    recents.remember(dewi, SearchScope.CONTACTS, "papaya");
    recents.remember(dewi, SearchScope.CONTACTS, " MANGO ");

    assertThat(texts(dewi)).containsExactly("MANGO", "papaya");
  }

  @Test
  void the_same_words_sought_elsewhere_are_another_search() {
    recents.remember(dewi, SearchScope.CONTACTS, "mango");
    recents.remember(dewi, SearchScope.MESSAGES, "mango");

    recents.forget(dewi, new RecentSearch(SearchScope.CONTACTS, "mango"));

    assertThat(recents.of(dewi)).containsExactly(new RecentSearch(SearchScope.MESSAGES, "mango"));
  }

  @Test
  void what_nobody_can_search_for_is_not_kept() {
    recents.remember(dewi, SearchScope.CONTACTS, "  ");
    recents.remember(dewi, SearchScope.MESSAGES, "ab");
    recents.remember(dewi, SearchScope.CONTACTS, "x".repeat(201));
    recents.remember(dewi, SearchScope.CONTACTS, "man\0go");

    assertThat(texts(dewi)).containsExactly("mango");
  }
}
