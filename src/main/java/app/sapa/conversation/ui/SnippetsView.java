package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.conversation.Audience;
import app.sapa.conversation.Prompting;
import app.sapa.conversation.Snippet;
import app.sapa.conversation.SnippetFiles;
import app.sapa.conversation.Snippets;
import app.sapa.conversation.Variable;
import app.sapa.guard.FileStore;
import app.sapa.kit.Inline;
import app.sapa.people.Members;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.people.ui.ListedSettings;
import app.sapa.people.ui.SettingsSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The snippets that a member may change, their own at least, and beside them one of them. */
@Route("w/:slug/settings/snippets/:chosen?")
@PermitAll
public class SnippetsView extends ListedSettings<Snippet> {
  private static final long serialVersionUID = 1L;

  @Inject transient Snippets snippets;
  @Inject transient SnippetFiles files;
  @Inject transient FileStore store;
  @Inject transient Prompting prompting;
  @Inject transient Members members;

  private transient List<Snippet> kept = List.of();
  private transient List<Members.Team> teams = List.of();

  @Override
  protected SettingsSection section() {
    return SettingsSection.SNIPPETS;
  }

  @Override
  protected String freshKey() {
    return "snippets.new";
  }

  @Override
  protected void read(Viewer viewer) {
    boolean keeps = viewer.may(Permission.CHANGE_SETTINGS);
    kept =
        snippets.all(viewer).stream().filter(each -> keeps || !each.audience().isShared()).toList();
    teams = keeps ? members.teams(viewer) : List.of();
  }

  @Override
  protected UUID id(Snippet snippet) {
    return snippet.id();
  }

  @Override
  protected Optional<Snippet> find(UUID id) {
    return kept.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  protected Component panel(Viewer viewer, @Nullable Snippet chosen) {
    return new SnippetPanel(this, viewer, chosen);
  }

  @Override
  protected Stream<ListItem> rows() {
    return kept.isEmpty()
        ? Stream.of(new ListItem(text("snippets.none")))
        : kept.stream().map(each -> new ListItem(row(each)));
  }

  private Component row(Snippet snippet) {
    var words = snippet.words();
    var said = Inline.remark(words.text().lines().findFirst().orElse(""));
    said.getElement().setAttribute("translate", "no");
    var what = new Span(Inline.name(words.title()), said);
    what.addClassName("sapa-people-who");
    var shortcut = new Span("/" + words.shortcut());
    shortcut.getElement().setAttribute("translate", "no");
    var whose = new Span(shortcut, Inline.remark(whose(snippet)));
    whose.addClassName("sapa-snippet-whose");
    var way = way(snippet.id(), what, whose);
    way.addClassName("sapa-team");
    return way;
  }

  private String whose(Snippet snippet) {
    var audience = name(snippet.audience());
    var category = snippet.words().category();
    return category.isEmpty() ? audience : audience + " · " + category;
  }

  private String name(Audience audience) {
    return teams.stream()
        .filter(team -> team.id().equals(audience.team()))
        .findFirst()
        .map(Members.Team::name)
        .orElseGet(() -> text(key(audience.kind())));
  }

  static String key(Audience.Kind kind) {
    return switch (kind) {
      case PERSONAL -> "snippets.personal";
      case TEAM -> "snippets.team";
      case WORKSPACE -> "snippets.workspace";
    };
  }

  /** The teams that can be given one, for whoever may. */
  List<Members.Team> teams() {
    return teams;
  }

  /** What can be left blank in a text. */
  List<Variable> blanks(Viewer viewer) {
    return prompting.blanks(viewer);
  }

  /** Keeps what is written of a snippet or of a new one, and opens it; or says what was refused. */
  void keep(@Nullable Snippet snippet, SnippetFields fields) {
    var done = new AtomicReference<UUID>();
    doing(
        () -> done.set(kept(snippet, fields)),
        "settings.saved",
        refusal -> fields.refuse(refusal, told(refusal)));
    if (done.get() != null) {
      UI.getCurrent().navigate(list() + "/" + done.get());
    }
  }

  private UUID kept(@Nullable Snippet snippet, SnippetFields fields) {
    if (snippet == null) {
      return snippets.create(viewer(), fields.words(), fields.audience());
    }
    snippets.change(viewer(), snippet.id(), fields.words(), fields.audience());
    return snippet.id();
  }

  /** The files of a snippet, to be changed. */
  Component files(Viewer viewer, Snippet snippet) {
    return new SnippetFilesIsland(
        snippet.id(),
        files.of(viewer, snippet.id()),
        store.largest(),
        id -> files.remove(viewer(), snippet.id(), Ids.named(id)));
  }

  void delete(Snippet snippet) {
    ends(() -> snippets.delete(viewer(), snippet.id()), "snippets.deleted");
  }
}
