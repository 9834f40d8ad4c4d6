package app.sapa.conversation.ui;

import app.sapa.conversation.Closing;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.people.ui.CaptionFields;
import app.sapa.people.ui.PanelHead;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;

/** One closing category, or a new one. */
final class CategoryPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final CategoriesView page;
  private final transient Closing.@Nullable Category category;
  private final transient CaptionFields words;

  CategoryPanel(CategoriesView page, Closing.@Nullable Category category) {
    this.page = page;
    this.category = category;
    words = new CaptionFields(page);
    var title = new H2(category == null ? page.text("categories.new") : category.name());
    var buttons =
        HeadedCard.actions(new PlainButton(page.text("settings.save"), this::keep).primary());
    add(
        new PanelHead(page, "categories.back", title),
        HeadedCard.of(page.text("categories.what"), words.name(), words.description(), buttons));
    if (category != null) {
      words.writing(category.name(), category.description());
      var question = question(category);
      buttons.add(
          new PlainButton(page.text("categories.delete"), question::ask)
              .danger()
              .looking("sapa-end"));
      add(question);
    }
  }

  private void keep() {
    words.clear();
    page.keep(category, words);
  }

  private Question question(Closing.Category of) {
    return new Question(
            page.text("categories.delete.title", of.name()), page.text("categories.delete.text"))
        .answering(new PlainButton(page.text("teams.delete.yes"), () -> page.retire(of)).danger())
        .staying(page.text("settings.cancel"));
  }
}
