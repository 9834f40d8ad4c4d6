package app.sapa.conversation;

import static java.util.stream.Collectors.toMap;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.contact.ContactName;
import app.sapa.contact.ContactWords;
import app.sapa.contact.ContactWords.FieldWord;
import app.sapa.contact.FieldType;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a member who writes to a contact need not write out. */
@ApplicationScoped
public class Prompting {
  /** Snippets that are offered at a time. */
  public static final int MOST = 20;

  @Inject Tx tx;
  @Inject ContactWords words;
  @Inject Workspaces workspaces;
  @Inject SnippetFiles files;

  /**
   * A snippet as it would be written to that contact.
   *
   * @param text with its blanks filled, as far as the viewer may see what is in them
   * @param written the same for a reply: what the viewer may not see is left blank in it, and filled
   *     in when it leaves
   * @param files that it brings with it
   */
  public record Prompt(
      UUID id,
      String title,
      String shortcut,
      String text,
      String written,
      List<SnippetFile> files) {
    public Prompt {
      files = List.copyOf(files);
    }

    private Prompt with(List<SnippetFile> others) {
      return new Prompt(id, title, shortcut, text, written, others);
    }
  }

  /**
   * The first twenty of the viewer's snippets with what was typed in their shortcut or title, case
   * and accents aside: those first whose shortcut begins so, then those whose title does. Six
   * statements at most.
   *
   * @throws NotThere when the contact is not the viewer's to see
   */
  public List<Prompt> snippets(Viewer viewer, UUID contact, String typed) {
    return tx.in(
        viewer,
        () -> {
          var all = variables(viewer, contact);
          var shown = all.stream().collect(toMap(Variable::name, Variable::value));
          var written = all.stream().collect(toMap(Variable::name, each -> each.written(viewer)));
          var prompts =
              tx.list(
                  matching(viewer, Fold.name(Fold.clean(typed))),
                  row ->
                      new Prompt(
                          row.id("id"),
                          row.text("title"),
                          row.text("shortcut"),
                          Blanks.filled(row.text("body"), shown),
                          Blanks.filled(row.text("body"), written),
                          List.of()));
          var brought = files.of(prompts.stream().map(Prompt::id).toList());
          return prompts.stream()
              .map(each -> each.with(brought.getOrDefault(each.id(), List.of())))
              .toList();
        });
  }

  private static Sql matching(Viewer viewer, String typed) {
    return Sql.of("select s.id, s.title, s.shortcut, s.body from snippet s where")
        .then(Snippets.of(viewer))
        .then(
            "and (position(? in s.shortcut) > 0 or position(? in s.folded_title) > 0)",
            typed,
            typed)
        .then(
            """
            order by not starts_with(s.shortcut, ?), not starts_with(s.folded_title, ?),
              s.owner_id is null, s.team_id is null, s.folded_title, s.id limit ?\
            """,
            typed,
            typed,
            MOST);
  }

  /**
   * What can fill a blank, for that contact and this author.
   *
   * @throws NotThere when the contact is not the viewer's to see
   */
  public List<Variable> variables(Viewer viewer, UUID contact) {
    return tx.in(
        viewer,
        () ->
            Variable.of(words.of(viewer, contact), viewer.name(), workspaces.here().name())
                .toList());
  }

  /**
   * A text that waits to leave, its blanks filled with what it will be sent with, as far as the
   * viewer may see that; joins the caller's transaction.
   */
  String personal(Viewer viewer, UUID contact, String text) {
    return Blanks.completed(
        text,
        variables(viewer, contact).stream()
            .filter(Variable::isPersonal)
            .collect(toMap(Variable::name, Variable::value)));
  }

  /** What can fill a blank, with nothing known of anybody. One statement. */
  public List<Variable> blanks(Viewer viewer) {
    var fields =
        tx.in(
            viewer,
            () ->
                tx.list(
                    Sql.of("select key, name, type from field order by position, key"),
                    row ->
                        new FieldWord(
                            row.text("key"),
                            row.text("name"),
                            FieldType.valueOf(row.text("type")),
                            "")));
    var nobody = new ContactWords.Words(new ContactName("", ""), "", "", "", fields);
    return Variable.of(nobody, "", "").toList();
  }
}
