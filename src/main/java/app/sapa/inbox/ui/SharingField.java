package app.sapa.inbox.ui;

import app.sapa.inbox.Sharing;
import app.sapa.inbox.Sharing.Mode;
import app.sapa.kit.CheckList;
import app.sapa.kit.Options;
import app.sapa.people.Members.Member;
import app.sapa.people.Members.Team;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** With whom a custom inbox is shared. */
final class SharingField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final transient Runnable changed;
  private final Options modes;
  private final Div chosen = new Div();
  private Mode mode = Mode.PRIVATE;
  private @Nullable CheckList people;
  private @Nullable CheckList teams;

  SharingField(Words words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    modes =
        new Options(words.text("inbox.sharing"))
            .withEach(Mode.values(), spelling -> words.text("inbox.sharing." + spelling));
    modes.telling(
        name -> {
          mode = Mode.valueOf(name);
          chosen.setVisible(mode == Mode.SHARED);
          changed.run();
        });
    addClassName("sapa-field");
    chosen.addClassName("sapa-sharing");
    add(new Span(words.text("inbox.sharing")), modes, chosen);
  }

  /** With those who can be chosen: active members but oneself, and all teams. */
  void show(Sharing sharing, Collection<Member> others, List<Team> all) {
    mode = sharing.mode();
    modes.choosing(mode.name());
    chosen.setVisible(mode == Mode.SHARED);
    var names = new LinkedHashMap<String, String>();
    all.forEach(team -> names.put(team.id().toString(), team.name()));
    teams = list("inbox.sharing.teams", names, sharing.teams());
    var members = new LinkedHashMap<String, String>();
    others.stream()
        .filter(each -> each.active() || sharing.members().contains(each.id()))
        .sorted(Comparator.comparing(each -> each.name().toLowerCase(words.locale())))
        .forEach(each -> members.put(each.id().toString(), each.name()));
    people = list("inbox.sharing.people", members, sharing.members());
    chosen.removeAll();
    chosen.add(titled("inbox.sharing.teams", teams), titled("inbox.sharing.people", people));
  }

  private CheckList list(String name, Map<String, String> names, Set<UUID> ids) {
    var says =
        new CheckList.Words(
            words.text(name + ".none"),
            words.text("inbox.sharing.find"),
            words.text(name + ".empty"));
    var list = new CheckList(says, names, ids.stream().map(UUID::toString).toList(), changed);
    list.named(words.text(name));
    return list;
  }

  private Div titled(String name, Component list) {
    return new Div(new Span(words.text(name)), list);
  }

  Sharing sharing() {
    return new Sharing(mode, ids(people), ids(teams));
  }

  private static Set<UUID> ids(@Nullable CheckList list) {
    return list == null
        ? Set.of()
        : list.chosen().stream().map(UUID::fromString).collect(Collectors.toSet());
  }
}
