package app.sapa.people.ui;

import app.sapa.base.Ids;
import app.sapa.kit.CheckList;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Inline;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.people.Members;
import app.sapa.people.Permission;
import app.sapa.people.Role;
import app.sapa.people.Staff;
import app.sapa.people.Viewer;
import app.sapa.workspace.Switch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One member: what is granted to them, their teams, and the way out and back in. */
final class MemberPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final transient MemberDesk desk;
  private final transient Staff.Person person;
  private final transient List<Staff.Person> people;
  private final transient Collection<Members.Team> teams;
  private final MembersView page;

  MemberPanel(
      MemberDesk desk,
      Viewer viewer,
      Staff.Person person,
      List<Staff.Person> people,
      Collection<Members.Team> teams,
      MembersView page) {
    this.desk = desk;
    this.person = person;
    this.people = people;
    this.teams = teams;
    this.page = page;
    add(head());
    if (person.id().equals(viewer.id())) {
      add(new Paragraph(page.text("member.not-yourself")));
    } else if (!isTheirs(viewer)) {
      add(new Paragraph(page.text("member.owners-only")));
    } else if (person.active()) {
      add(access(viewer), seats(viewer), leaving());
    } else {
      add(comingBack());
    }
  }

  private boolean isTheirs(Viewer viewer) {
    return person.rights().role() == Role.AGENT
        || viewer.may(Permission.CHANGE_OWNERS_AND_MANAGERS);
  }

  private Component head() {
    var name = new H2(person.name());
    name.getElement().setAttribute("translate", "no");
    var email = Inline.remark(person.email());
    email.getElement().setAttribute("translate", "no");
    return new PanelHead(page, "members.back", new Div(name, email));
  }

  private Component access(Viewer viewer) {
    var rights = new RightsFields(viewer, person.rights(), key -> page.text(key));
    return HeadedCard.of(
        page.text("members.access"),
        rights,
        saving(() -> desk.memberships.change(page.viewer(), person.id(), rights.rights())));
  }

  private Component saving(Runnable change) {
    return HeadedCard.actions(
        new PlainButton(page.text("settings.save"), () -> page.does(change, "settings.saved"))
            .primary());
  }

  // ---------- teams ----------

  private Component seats(Viewer viewer) {
    if (teams.isEmpty()) {
      return HeadedCard.of(
          page.text("members.teams"), new Paragraph(page.text("members.no-teams")));
    }
    boolean one = desk.switches.of(viewer, Switch.SINGLE_TEAM_PER_USER).equals("ON");
    return one && person.teams().size() <= 1 ? oneSeat() : manySeats();
  }

  private Component oneSeat() {
    var choice = new Options(page.text("members.teams")).with("", page.text("members.in-none"));
    sorted().forEach(team -> choice.with(team.id().toString(), team.name()));
    choice.choosing(person.teams().stream().map(UUID::toString).findFirst().orElse(""));
    var field = new Div(choice);
    field.addClassName("sapa-field");
    return HeadedCard.of(
        page.text("members.teams"),
        field,
        saving(() -> seat(Ids.parse(choice.getValue()).stream().collect(Collectors.toSet()))));
  }

  private Component manySeats() {
    var names = new LinkedHashMap<String, String>();
    sorted().forEach(team -> names.put(team.id().toString(), team.name()));
    var says =
        new CheckList.Words(
            page.text("members.in-none"),
            page.text("members.find-team"),
            page.text("members.no-teams"));
    var mine = person.teams().stream().map(UUID::toString).toList();
    var list = new CheckList(says, names, mine, () -> {});
    list.named(page.text("members.teams"));
    return HeadedCard.of(
        page.text("members.teams"),
        list,
        saving(
            () -> seat(list.chosen().stream().map(UUID::fromString).collect(Collectors.toSet()))));
  }

  private List<Members.Team> sorted() {
    return teams.stream().sorted(Comparator.comparing(Members.Team::name)).toList();
  }

  private void seat(Set<UUID> chosen) {
    desk.teams.place(page.viewer(), person.id(), chosen);
  }

  // ---------- out and in ----------

  private Component leaving() {
    var dialog = new LeavingDialog(person, heirs(), page, this::end);
    return HeadedCard.of(
        page.text("members.leaving"),
        new Paragraph(page.text("members.leaving.text")),
        HeadedCard.actions(new PlainButton(page.text("members.deactivate"), dialog::ask).danger()),
        dialog);
  }

  private Map<UUID, String> heirs() {
    var heirs = new LinkedHashMap<UUID, String>();
    people.stream()
        .filter(each -> each.active() && !each.id().equals(person.id()))
        .forEach(each -> heirs.put(each.id(), each.name()));
    return heirs;
  }

  private void end(Optional<UUID> heir) {
    page.does(
        () -> desk.memberships.end(page.viewer(), person.id(), heir.orElse(null)),
        "members.deactivated-now");
  }

  private Component comingBack() {
    return HeadedCard.of(
        page.text("members.deactivated"),
        new Paragraph(page.text("members.restore.text")),
        HeadedCard.actions(
            new PlainButton(
                    page.text("members.restore"),
                    () ->
                        page.does(
                            () -> desk.memberships.restore(page.viewer(), person.id()),
                            "members.restored"))
                .primary()));
  }
}
