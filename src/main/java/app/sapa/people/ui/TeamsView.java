package app.sapa.people.ui;

import app.sapa.kit.Inline;
import app.sapa.people.FormingTeams;
import app.sapa.people.Members;
import app.sapa.people.Teams;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The teams of the workspace, and beside them one of them or a new one. */
@Route("w/:slug/settings/teams/:chosen?")
@PermitAll
public class TeamsView extends ListedSettings<Members.Team> {
  private static final long serialVersionUID = 1L;

  @Inject transient Members members;
  @Inject transient Teams seats;
  @Inject transient FormingTeams forming;

  private transient List<Members.Team> teams = List.of();

  @Override
  protected SettingsSection section() {
    return SettingsSection.TEAMS;
  }

  @Override
  protected String freshKey() {
    return "teams.new";
  }

  @Override
  protected void read(Viewer viewer) {
    teams = members.teams(viewer);
  }

  @Override
  protected UUID id(Members.Team team) {
    return team.id();
  }

  @Override
  protected Optional<Members.Team> find(UUID id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  @Override
  protected Component panel(Viewer viewer, Members.@Nullable Team chosen) {
    return new TeamPanel(this, viewer, chosen);
  }

  @Override
  protected Stream<ListItem> rows() {
    return teams.isEmpty()
        ? Stream.of(new ListItem(text("members.no-teams")))
        : teams.stream().map(team -> new ListItem(row(team)));
  }

  private Component row(Members.Team team) {
    var description = Inline.remark(team.description());
    description.getElement().setAttribute("translate", "no");
    var who = new Span(Inline.name(team.name()), description);
    who.addClassName("sapa-people-who");
    var way = way(team.id(), who, new Span(text("teams.members", team.members().size())));
    way.addClassName("sapa-team");
    return way;
  }

  /** The address of a member's own page. */
  String member(UUID member) {
    return address(SettingsSection.MEMBERS) + "/" + member;
  }

  /** All active members, by name. */
  List<Members.Member> people(Viewer viewer) {
    return members.all(viewer).values().stream()
        .filter(Members.Member::active)
        .sorted(Comparator.comparing(each -> each.name().toLowerCase(locale())))
        .toList();
  }

  /** Keeps what is written of a team or of a new one, and opens it; or says what was refused. */
  void keep(Members.@Nullable Team team, CaptionFields words) {
    var kept = new AtomicReference<UUID>();
    doing(
        () -> kept.set(kept(team, words.name().text(), words.description().text())),
        "settings.saved",
        refusal -> words.refuse(refusal, told(refusal)));
    if (kept.get() != null) {
      UI.getCurrent().navigate(list() + "/" + kept.get());
    }
  }

  private UUID kept(Members.@Nullable Team team, String name, String description) {
    if (team == null) {
      return forming.create(viewer(), name, description);
    }
    forming.change(viewer(), team.id(), name, description);
    return team.id();
  }

  void join(Members.Team team, UUID member) {
    does(() -> seats.join(viewer(), member, team.id()), "settings.saved");
  }

  void leave(Members.Team team, UUID member) {
    does(() -> seats.leave(viewer(), member, team.id()), "settings.saved");
  }

  void delete(Members.Team team) {
    ends(() -> forming.delete(viewer(), team.id()), "teams.deleted");
  }
}
