package app.sapa.people.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.kit.Inline;
import app.sapa.people.FormingTeams;
import app.sapa.people.Members;
import app.sapa.people.Permission;
import app.sapa.people.Teams;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The teams of the workspace, and beside them one of them or a new one. */
@Route("w/:slug/settings/teams/:team?")
@PermitAll
public class TeamsView extends SettingsView {
  private static final long serialVersionUID = 1L;
  private static final String NEW = "new";

  @Inject transient Members members;
  @Inject transient Teams seats;
  @Inject transient FormingTeams forming;

  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final Div all = new Div();
  private transient List<Members.Team> teams = List.of();
  private transient Members.@Nullable Team open;

  @Override
  protected SettingsSection section() {
    return SettingsSection.TEAMS;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    if (all.getParent().isEmpty()) {
      lay();
    }
    teams = members.teams(viewer);
    var wanted = address.get("team").orElse("");
    open = wanted.isEmpty() || wanted.equals(NEW) ? null : named(wanted);
    list();
    all.getElement().setAttribute("data-open", !wanted.isEmpty());
    detail.removeAll();
    if (wanted.equals(NEW)) {
      detail.add(new TeamPanel(null, new Here(viewer)));
    } else if (open != null) {
      detail.add(new TeamPanel(open, new Here(viewer)));
    }
  }

  private void lay() {
    var fresh = new Anchor("", text("teams.new"));
    fresh.addClassName("sapa-button");
    fresh.getElement().setAttribute("data-kind", "primary");
    fresh.setHref(address(section()) + "/" + NEW);
    var above = new Div(fresh);
    above.addClassName("sapa-people-head");
    list.addClassName("sapa-people");
    detail.addClassName("sapa-people-detail");
    all.addClassName("sapa-people-page");
    all.add(new Div(above, list), detail);
    page().add(all);
  }

  private Members.Team named(String id) {
    var parsed = Ids.parse(id);
    return teams.stream()
        .filter(team -> parsed.filter(team.id()::equals).isPresent())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private void list() {
    list.removeAll();
    teams.forEach(team -> list.add(new ListItem(row(team))));
    if (teams.isEmpty()) {
      list.add(new ListItem(text("members.no-teams")));
    }
  }

  private Component row(Members.Team team) {
    var description = Inline.remark(team.description());
    description.getElement().setAttribute("translate", "no");
    var who = new Span(Inline.name(team.name()), description);
    who.addClassName("sapa-people-who");
    var link = new Anchor(address(section()) + "/" + team.id());
    link.addClassName("sapa-team");
    link.add(who, new Span(text("teams.members", team.members().size())));
    if (open != null && team.id().equals(open.id())) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  @Override
  protected void renew(Viewer viewer) {
    var before = open;
    teams = members.teams(viewer);
    if (before != null) {
      open = teams.stream().filter(team -> team.id().equals(before.id())).findFirst().orElse(null);
      if (!before.equals(open)) {
        detail.removeAll();
        all.getElement().setAttribute("data-open", open != null);
        if (open != null) {
          detail.add(new TeamPanel(open, new Here(viewer)));
        }
      }
    }
    list();
  }

  private final class Here implements TeamPanel.Place {
    private final Viewer seen;

    Here(Viewer seen) {
      this.seen = seen;
    }

    @Override
    public String text(String key, Object... arguments) {
      return TeamsView.this.text(key, arguments);
    }

    @Override
    public String list() {
      return address(section());
    }

    @Override
    public String member(UUID member) {
      return address(SettingsSection.MEMBERS) + "/" + member;
    }

    @Override
    public List<Members.Member> people() {
      return members.all(seen).values().stream()
          .filter(Members.Member::active)
          .sorted(Comparator.comparing(each -> each.name().toLowerCase(locale())))
          .toList();
    }

    @Override
    public boolean mayDelete() {
      return seen.may(Permission.DELETE_TEAMS);
    }

    @Override
    public void keep(
        Members.@Nullable Team team, String name, String description, TeamPanel.Refused refused) {
      var kept = new AtomicReference<UUID>();
      doing(
          () -> kept.set(kept(team, name, description)),
          "settings.saved",
          refusal -> refused.because(refusal.key(), told(refusal)));
      if (kept.get() != null) {
        UI.getCurrent().navigate(address(section()) + "/" + kept.get());
      }
    }

    private UUID kept(Members.@Nullable Team team, String name, String description) {
      if (team == null) {
        return forming.create(viewer(), name, description);
      }
      forming.change(viewer(), team.id(), name, description);
      return team.id();
    }

    @Override
    public void join(Members.Team team, UUID member) {
      if (doing(() -> seats.join(viewer(), member, team.id()), "settings.saved")) {
        renew(viewer());
      }
    }

    @Override
    public void leave(Members.Team team, UUID member) {
      if (doing(() -> seats.leave(viewer(), member, team.id()), "settings.saved")) {
        renew(viewer());
      }
    }

    @Override
    public void delete(Members.Team team) {
      if (doing(() -> forming.delete(viewer(), team.id()), "teams.deleted")) {
        UI.getCurrent().navigate(address(section()));
      }
    }
  }
}
