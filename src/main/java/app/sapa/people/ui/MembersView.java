package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Spelling;
import app.sapa.kit.Avatar;
import app.sapa.kit.Dates;
import app.sapa.kit.Inline;
import app.sapa.people.Inviting;
import app.sapa.people.Members;
import app.sapa.people.Presence;
import app.sapa.people.Staff;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody of the workspace, and beside them what is granted to one. */
@Route("w/:slug/settings/members/:chosen?")
@PermitAll
public class MembersView extends ListedSettings<Staff.Person> {
  private static final long serialVersionUID = 1L;

  @Inject transient Staff staff;
  @Inject transient Members members;
  @Inject transient MemberDesk desk;
  @Inject transient Presence presence;

  private final Input find = new Input(ValueChangeMode.LAZY);
  private transient List<Staff.Person> people = List.of();
  private transient List<Inviting.Invited> invited = List.of();
  private transient Set<UUID> here = Set.of();
  private transient Map<UUID, Members.Team> teams = Map.of();

  @Override
  protected SettingsSection section() {
    return SettingsSection.MEMBERS;
  }

  @PostConstruct
  void laySearch() {
    find.setType("search");
    find.setPlaceholder(text("members.find"));
    find.getElement().setAttribute("aria-label", text("members.find"));
    find.addValueChangeListener(event -> listAgain());
    addAbove(find);
  }

  @Override
  protected String freshKey() {
    return "invitations.new";
  }

  @Override
  protected void read(Viewer viewer) {
    people = staff.all(viewer);
    invited = desk.inviting.pending(viewer);
    here = presence.of(viewer);
    teams =
        members.teams(viewer).stream()
            .collect(Collectors.toMap(Members.Team::id, Function.identity()));
  }

  @Override
  protected UUID id(Staff.Person person) {
    return person.id();
  }

  @Override
  protected Optional<Staff.Person> find(UUID id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  @Override
  protected Component panel(Viewer viewer, Staff.@Nullable Person chosen) {
    return chosen == null
        ? InvitationPanel.fresh(desk.inviting, viewer, teams.values(), this)
        : new MemberPanel(desk, viewer, chosen, people, teams.values(), this);
  }

  @Override
  protected Component panel(UUID invitation) {
    var asked =
        invited.stream()
            .filter(each -> each.id().equals(invitation))
            .findFirst()
            .orElseThrow(NotThere::new);
    return InvitationPanel.of(desk.inviting, asked, isExpired(asked), this);
  }

  private boolean isExpired(Inviting.Invited asked) {
    return !asked.expires().isAfter(desk.clock.instant());
  }

  @Override
  protected Stream<ListItem> rows() {
    var rows =
        Stream.of(
                members(true),
                invited.stream().filter(asked -> isSought("", asked.email())).map(this::row),
                members(false))
            .flatMap(Function.identity())
            .map(ListItem::new)
            .toList();
    return rows.isEmpty() ? Stream.of(new ListItem(text("members.none"))) : rows.stream();
  }

  private Stream<Component> members(boolean active) {
    return people.stream()
        .filter(person -> person.active() == active)
        .filter(person -> isSought(person.name(), person.email()))
        .map(this::row);
  }

  private boolean isSought(String name, String email) {
    var part = find.getValue().strip().toLowerCase(locale());
    return (name + "\n" + email).toLowerCase(locale()).contains(part);
  }

  private Component row(Inviting.Invited asked) {
    var who = new Span(Inline.name(asked.email()));
    var role = new Span(text("role." + Spelling.of(asked.rights().role())));
    boolean late = isExpired(asked);
    var state = chip(text(late ? "invitations.late" : "invitations.pending"), late ? "off" : "on");
    return way(
        asked.id(), new Avatar(asked.id(), asked.email()), who, state, role, teams(asked.teams()));
  }

  private Component row(Staff.Person person) {
    var who = new Span(Inline.name(person.name()), email(person.email()));
    who.addClassName("sapa-people-who");
    var role = new Span(text("role." + Spelling.of(person.rights().role())));
    return way(
        person.id(),
        new Avatar(person.id(), person.name()).here(here.contains(person.id())),
        who,
        state(person),
        role,
        teams(person.teams()));
  }

  private static Component email(String email) {
    var shown = Inline.remark(email);
    shown.getElement().setAttribute("translate", "no");
    return shown;
  }

  private Component state(Staff.Person person) {
    return person.active() ? activity(person) : chip(text("members.deactivated"), "off");
  }

  private Component activity(Staff.Person person) {
    var last = person.lastActive();
    if (here.contains(person.id())) {
      return Inline.remark(text("members.here"));
    }
    return last == null
        ? new Span()
        : Inline.remark(
            text("members.last-active", Dates.near(last, desk.clock.instant(), locale())));
  }

  private Component teams(Set<UUID> of) {
    var names =
        teams.values().stream()
            .filter(team -> of.contains(team.id()))
            .map(Members.Team::name)
            .sorted()
            .collect(Collectors.joining(", "));
    var shown = Inline.remark(names);
    shown.getElement().setAttribute("translate", "no");
    return shown;
  }
}
