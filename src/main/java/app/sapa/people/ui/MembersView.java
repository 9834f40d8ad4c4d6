package app.sapa.people.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.kit.Avatar;
import app.sapa.kit.Inline;
import app.sapa.people.Inviting;
import app.sapa.people.Members;
import app.sapa.people.Staff;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody of the workspace, and beside them what is granted to one. */
@Route("w/:slug/settings/members/:member?")
@PermitAll
public class MembersView extends SettingsView {
  private static final long serialVersionUID = 1L;

  private static final String NEW = "new";

  @Inject transient Staff staff;
  @Inject transient Members members;
  @Inject transient MemberDesk desk;

  private final Input find = new Input(ValueChangeMode.LAZY);
  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final Div all = new Div();
  private transient List<Staff.Person> people = List.of();
  private transient List<Inviting.Invited> invited = List.of();
  private transient Map<UUID, Members.Team> teams = Map.of();
  private transient Staff.@Nullable Person open;

  @Override
  protected SettingsSection section() {
    return SettingsSection.MEMBERS;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    if (all.getParent().isEmpty()) {
      lay();
    }
    read(viewer);
    var wanted = address.get("member").orElse("");
    open = named(wanted).orElse(null);
    list();
    detail.removeAll();
    all.getElement().setAttribute("data-open", !wanted.isEmpty());
    if (open != null) {
      detail(viewer);
    } else if (wanted.equals(NEW)) {
      detail.add(InvitationPanel.fresh(desk.inviting, viewer, teams.values(), new Here()));
    } else if (!wanted.isEmpty()) {
      detail.add(invitation(wanted));
    }
  }

  private Component invitation(String id) {
    var parsed = Ids.parse(id);
    var asked =
        invited.stream()
            .filter(each -> parsed.filter(each.id()::equals).isPresent())
            .findFirst()
            .orElseThrow(NotThere::new);
    return InvitationPanel.of(desk.inviting, asked, isExpired(asked), new Here());
  }

  private boolean isExpired(Inviting.Invited asked) {
    return !asked.expires().isAfter(desk.clock.instant());
  }

  private void lay() {
    find.setType("search");
    find.setPlaceholder(text("members.find"));
    find.getElement().setAttribute("aria-label", text("members.find"));
    find.addValueChangeListener(event -> list());
    list.addClassName("sapa-people");
    var invite = new Anchor(address(section()) + "/" + NEW, text("invitations.new"));
    invite.addClassName("sapa-button");
    invite.getElement().setAttribute("data-kind", "primary");
    var above = new Div(find, invite);
    above.addClassName("sapa-people-head");
    detail.addClassName("sapa-people-detail");
    all.addClassName("sapa-people-page");
    all.add(new Div(above, list), detail);
    page().add(all);
  }

  private void read(Viewer viewer) {
    people = staff.all(viewer);
    invited = desk.inviting.pending(viewer);
    teams =
        members.teams(viewer).stream()
            .collect(Collectors.toMap(Members.Team::id, Function.identity()));
  }

  private Optional<Staff.Person> named(String id) {
    var parsed = Ids.parse(id);
    return people.stream()
        .filter(person -> parsed.filter(person.id()::equals).isPresent())
        .findFirst();
  }

  private void list() {
    list.removeAll();
    people.stream()
        .filter(person -> person.active() && isSought(person.name(), person.email()))
        .forEach(person -> list.add(new ListItem(row(person))));
    invited.stream()
        .filter(asked -> isSought("", asked.email()))
        .forEach(asked -> list.add(new ListItem(row(asked))));
    people.stream()
        .filter(person -> !person.active() && isSought(person.name(), person.email()))
        .forEach(person -> list.add(new ListItem(row(person))));
    if (list.getChildren().findAny().isEmpty()) {
      list.add(new ListItem(text("members.none")));
    }
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
    var link = new Anchor(address(section()) + "/" + asked.id());
    link.add(new Avatar(asked.id(), asked.email()), who, state, role, teams(asked.teams()));
    return link;
  }

  private Component row(Staff.Person person) {
    var who = new Span(Inline.name(person.name()), email(person.email()));
    who.addClassName("sapa-people-who");
    var role = new Span(text("role." + Spelling.of(person.rights().role())));
    var link = new Anchor(address(section()) + "/" + person.id());
    link.add(
        new Avatar(person.id(), person.name()), who, state(person), role, teams(person.teams()));
    if (open != null && person.id().equals(open.id())) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  private static Component email(String email) {
    var shown = Inline.remark(email);
    shown.getElement().setAttribute("translate", "no");
    return shown;
  }

  private Component state(Staff.Person person) {
    return person.active() ? new Span() : chip(text("members.deactivated"), "off");
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

  private void detail(Viewer viewer) {
    detail.removeAll();
    if (open != null) {
      detail.add(new MemberPanel(desk, viewer, open, people, teams.values(), new Here()));
    }
  }

  @Override
  protected void renew(Viewer viewer) {
    var before = open;
    read(viewer);
    open = before == null ? null : named(before.id().toString()).orElse(null);
    list();
    if (before != null && !before.equals(open)) {
      all.getElement().setAttribute("data-open", open != null);
      detail(viewer);
    }
  }

  private final class Here implements MemberPanel.Place {
    @Override
    public Viewer viewer() {
      return MembersView.this.viewer();
    }

    @Override
    public String list() {
      return address(section());
    }

    @Override
    public String text(String key, Object... arguments) {
      return MembersView.this.text(key, arguments);
    }

    @Override
    public String told(Refusal refusal) {
      return MembersView.this.told(refusal);
    }

    @Override
    public void does(Runnable change, String done) {
      if (doing(change, done)) {
        renew(viewer());
      }
    }
  }
}
