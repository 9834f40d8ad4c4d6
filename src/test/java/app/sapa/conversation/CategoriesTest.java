package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Restriction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a company files its conversations under, and what becomes of what it filed. */
class CategoriesTest {
  private final Categories categories = Stage.the(Categories.class);
  private final Closing closing = Stage.the(Closing.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");

  private List<String> offered() {
    return closing.categories(dewi).stream()
        .filter(Closing.Category::offered)
        .map(Closing.Category::name)
        .toList();
  }

  @Test
  @Rule({"SET-15", "CLS-07"})
  void categories_are_made_renamed_ordered_and_offered_in_that_order() {
    var sold = categories.create(dewi, " Sold ", "Somebody bought");
    var asked = categories.create(shop.company().manager("Mira"), "Asked", "");
    var spam = categories.create(dewi, "Spam", "");

    categories.move(dewi, spam, true);
    categories.move(dewi, spam, true);
    categories.move(dewi, spam, true);
    categories.move(dewi, sold, false);
    categories.change(dewi, asked, "Question", "Somebody asked");

    assertThat(offered()).containsExactly("Spam", "Question", "Sold");
  }

  @Test
  @Rule("SET-15")
  void one_that_is_deleted_is_not_offered_and_still_names_what_was_filed_under_it() {
    var sold = categories.create(dewi, "Sold", "");
    var ayu = shop.hears("ayu", "Halo");
    closing.close(dewi, ayu, new ClosingNote(sold, "Two shirts"));

    categories.retire(dewi, sold);

    assertThat(offered()).isEmpty();
    assertThat(closing.categories(dewi)).extracting(Closing.Category::name).contains("Sold");
    var budi = shop.hears("budi", "Halo");
    assertRefused(
        "closing.category-gone", () -> closing.close(dewi, budi, new ClosingNote(sold, "")));
    assertThat(Shopfront.conversations(budi, "OPEN")).isEqualTo(1);
    assertNotThere(() -> categories.retire(dewi, sold));
    assertNotThere(() -> categories.change(dewi, sold, "Bought", ""));

    assertThat(categories.create(dewi, "Sold", "Again")).isEqualTo(sold);
    assertThat(offered()).containsExactly("Sold");
    closing.close(dewi, budi, new ClosingNote(sold, ""));
  }

  @Test
  void what_a_name_cannot_be_is_refused() {
    var sold = categories.create(dewi, "Sold", "");
    var asked = categories.create(dewi, "Asked", "");

    assertRefused("category.name-empty", () -> categories.create(dewi, " ", ""));
    assertRefused("category.name-taken", () -> categories.create(dewi, "Sold", ""));
    assertRefused("category.name-taken", () -> categories.change(dewi, asked, "Sold", ""));
    assertRefused("category.name-too-long", () -> categories.create(dewi, "x".repeat(101), ""));
    assertRefused(
        "category.description-too-long", () -> categories.change(dewi, sold, "S", "x".repeat(501)));
    assertThat(offered()).containsExactly("Sold", "Asked");
  }

  @Test
  void a_hundred_are_the_most_that_are_offered() {
    Company.run(
        """
        insert into category (workspace_id, id, name, position)
        select ?, gen_random_uuid(), 'Reason ' || n, n from generate_series(1, 99) n\
        """,
        shop.company().workspace());

    var last = categories.create(dewi, "The hundredth", "");
    assertRefused("category.too-many", () -> categories.create(dewi, "One more", ""));
    categories.retire(dewi, last);
    assertThat(categories.create(dewi, "Instead", "")).isNotNull();
  }

  @Test
  @Rule({"SET-01", "VIS-25", "VIS-26"})
  void to_agents_and_managers_kept_from_settings_there_is_nothing_to_settle() {
    var sold = categories.create(dewi, "Sold", "");
    for (var viewer :
        List.of(
            shop.company().agent("Adi", Scope.ALL),
            shop.company().manager("Moko", Restriction.NO_WORKSPACE_SETTINGS))) {
      assertNotThere(() -> categories.create(viewer, "Theirs", ""));
      assertNotThere(() -> categories.change(viewer, sold, "Theirs", ""));
      assertNotThere(() -> categories.move(viewer, sold, true));
      assertNotThere(() -> categories.retire(viewer, sold));
    }
    assertNotThere(() -> categories.retire(dewi, UUID.randomUUID()));
    assertThat(offered()).containsExactly("Sold");
  }
}
