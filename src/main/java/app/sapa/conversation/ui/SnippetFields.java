package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.conversation.Audience;
import app.sapa.conversation.Snippet;
import app.sapa.kit.Field;
import app.sapa.kit.Options;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a snippet says, by what it is found and who writes with it, to be written. */
final class SnippetFields extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 6;

  private final SnippetsView page;
  private final Field title;
  private final Field shortcut;
  private final Field text;
  private final Field category;
  private final Options audience;

  SnippetFields(SnippetsView page, Viewer viewer, @Nullable Snippet snippet) {
    this.page = page;
    title = Field.line(page.text("snippets.title"), Snippet.LONGEST_TITLE);
    shortcut = Field.line(page.text("snippets.shortcut"), Snippet.LONGEST_SHORTCUT + 1);
    text = Field.lines(page.text("snippets.text"), LINES, Snippet.LONGEST_TEXT);
    category = Field.line(page.text("snippets.category"), Snippet.LONGEST_CATEGORY);
    audience = audiences(viewer);
    if (snippet != null) {
      title.writing(snippet.words().title());
      shortcut.writing(snippet.words().shortcut());
      text.writing(snippet.words().text());
      category.writing(snippet.words().category());
      audience.choosing(key(snippet.audience()));
    }
    add(title, shortcut, text, new BlankOptions(page::text, text, page.blanks(viewer)), category);
    if (viewer.may(Permission.CHANGE_SETTINGS)) {
      add(under("snippets.audience", audience));
    }
  }

  private Options audiences(Viewer viewer) {
    var all = new Options(page.text("snippets.audience"));
    with(all, Audience.personal(), page.text("snippets.personal"));
    if (viewer.may(Permission.CHANGE_SETTINGS)) {
      with(all, Audience.workspace(), page.text("snippets.workspace"));
      page.teams()
          .forEach(
              team ->
                  with(all, Audience.team(team.id()), page.text("snippets.of-team", team.name())));
    }
    return all.choosing(key(Audience.personal()));
  }

  private static void with(Options all, Audience audience, String text) {
    all.with(key(audience), text);
  }

  private static String key(Audience audience) {
    return audience.team() == null ? audience.kind().name() : audience.team().toString();
  }

  private Div under(String key, Options options) {
    var field = new Div(new Span(page.text(key)), options);
    field.addClassName("sapa-field");
    return field;
  }

  /** What is written by now. */
  Snippet.Words words() {
    return new Snippet.Words(title.text(), shortcut.text(), text.text(), category.text());
  }

  /** Who is chosen by now. */
  Audience audience() {
    var chosen = audience.getValue();
    return Stream.of(Audience.personal(), Audience.workspace())
        .filter(each -> key(each).equals(chosen))
        .findFirst()
        .or(() -> team(chosen))
        .orElseThrow(() -> new Refusal("snippet.no-such-team"));
  }

  private static Optional<Audience> team(String id) {
    return Ids.parse(id).map(Audience::team);
  }

  /** Nothing is wrong with it so far. */
  void clear() {
    Stream.of(title, shortcut, text, category).forEach(each -> each.refuse(""));
  }

  /** Says why, at the one that it is about. */
  void refuse(Refusal refusal, String told) {
    var about = refusal.key().replaceFirst("^snippet[.]([a-z]+)-.*", "$1");
    var field =
        switch (about) {
          case "shortcut" -> shortcut;
          case "text", "unknown" -> text;
          case "category" -> category;
          default -> title;
        };
    field.refuse(told);
  }
}
