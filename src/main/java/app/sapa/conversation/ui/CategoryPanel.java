package app.sapa.conversation.ui;

import app.sapa.conversation.Categories;
import app.sapa.conversation.Closing;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;

/** One closing category, or a new one. */
final class CategoryPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 3;

  private final transient Closing.@Nullable Category category;
  private final transient Place place;
  private final Field name;
  private final Field description;

  /** Tells why something was not done. */
  interface Refused {
    void because(String key, String text);
  }

  /** The page that it is on. */
  interface Place {
    String text(String key, Object... arguments);

    /** The address of the page without a category. */
    String list();

    void keep(
        Closing.@Nullable Category category, String name, String description, Refused refused);

    void retire(Closing.Category category);
  }

  CategoryPanel(Closing.@Nullable Category category, Place place) {
    this.category = category;
    this.place = place;
    name = Field.line(place.text("teams.name"), Categories.LONGEST_NAME);
    description =
        Field.lines(place.text("teams.description"), LINES, Categories.LONGEST_DESCRIPTION);
    var back = new Anchor(place.list(), Icon.BACK.draw());
    back.addClassNames("sapa-button", "sapa-back");
    back.getElement().setAttribute("aria-label", place.text("categories.back"));
    var head =
        new Div(back, new H2(category == null ? place.text("categories.new") : category.name()));
    head.addClassName("sapa-people-title");
    var buttons =
        HeadedCard.actions(new PlainButton(place.text("settings.save"), this::keep).primary());
    add(head, HeadedCard.of(place.text("categories.what"), name, description, buttons));
    if (category != null) {
      name.writing(category.name());
      description.writing(category.description());
      var question = question(category);
      buttons.add(
          new PlainButton(place.text("categories.delete"), question::ask)
              .danger()
              .looking("sapa-end"));
      add(question);
    }
  }

  private void keep() {
    name.refuse("");
    description.refuse("");
    place.keep(
        category,
        name.text(),
        description.text(),
        (key, text) -> (key.startsWith("category.description") ? description : name).refuse(text));
  }

  private Question question(Closing.Category of) {
    return new Question(
            place.text("categories.delete.title", of.name()), place.text("categories.delete.text"))
        .answering(new PlainButton(place.text("teams.delete.yes"), () -> place.retire(of)).danger())
        .staying(place.text("settings.cancel"));
  }
}
