package app.sapa.conversation.ui;

import app.sapa.conversation.Snippet;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.people.Viewer;
import app.sapa.people.ui.PanelHead;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One snippet, or a new one. */
final class SnippetPanel extends Div {
  private static final long serialVersionUID = 1L;

  private static final String EXAMPLE = "{{contact.first_name|Kak}}";

  private final SnippetsView page;
  private final transient @Nullable Snippet snippet;
  private final SnippetFields fields;

  SnippetPanel(SnippetsView page, Viewer viewer, @Nullable Snippet snippet) {
    this.page = page;
    this.snippet = snippet;
    fields = new SnippetFields(page, viewer, snippet);
    var title = new H2(snippet == null ? page.text("snippets.new") : snippet.words().title());
    var buttons =
        HeadedCard.actions(new PlainButton(page.text("settings.save"), this::keep).primary());
    add(
        new PanelHead(page, "snippets.back", title),
        HeadedCard.of(
            page.text("snippets.what"),
            fields,
            new Paragraph(page.text("snippets.hint", EXAMPLE)),
            buttons));
    add(HeadedCard.of(page.text("snippets.files"), files(viewer)));
    if (snippet != null) {
      var question = question(snippet);
      buttons.add(
          new PlainButton(page.text("snippets.delete"), question::ask)
              .danger()
              .looking("sapa-end"));
      add(question);
    }
  }

  private Component files(Viewer viewer) {
    return snippet == null
        ? new Paragraph(page.text("snippets.files.later"))
        : page.files(viewer, snippet);
  }

  private void keep() {
    fields.clear();
    page.keep(snippet, fields);
  }

  private Question question(Snippet of) {
    return new Question(
            page.text("snippets.delete.title", of.words().title()),
            page.text("snippets.delete.text"))
        .answering(new PlainButton(page.text("teams.delete.yes"), () -> page.delete(of)).danger())
        .staying(page.text("settings.cancel"));
  }
}
