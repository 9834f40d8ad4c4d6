package app.sapa.people.ui;

import app.sapa.kit.Avatar;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.people.FormingTeams;
import app.sapa.people.Members;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One team, or a new one: what it is called and for, who is in it, and its end. */
final class TeamPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 3;

  private final transient Members.@Nullable Team team;
  private final transient Place place;
  private final Field name;
  private final Field description;

  /** Tells why something was not done. */
  interface Refused {
    void because(String key, String text);
  }

  /** The page that it is on. */
  interface Place {
    String text(String key, Object... arguments);

    /** The address of the page without a team. */
    String list();

    /** The address of a member's own page. */
    String member(UUID member);

    /** All active members, by name. */
    List<Members.Member> people();

    boolean mayDelete();

    void keep(Members.@Nullable Team team, String name, String description, Refused refused);

    void join(Members.Team team, UUID member);

    void leave(Members.Team team, UUID member);

    void delete(Members.Team team);
  }

  TeamPanel(Members.@Nullable Team team, Place place) {
    this.team = team;
    this.place = place;
    name = Field.line(place.text("teams.name"), FormingTeams.LONGEST_NAME);
    description =
        Field.lines(place.text("teams.description"), LINES, FormingTeams.LONGEST_DESCRIPTION);
    add(head(), words());
    if (team != null) {
      name.writing(team.name());
      description.writing(team.description());
      add(inIt(team));
      if (place.mayDelete()) {
        add(end(team));
      }
    }
  }

  private Component head() {
    var back = new Anchor(place.list(), Icon.BACK.draw());
    back.addClassNames("sapa-button", "sapa-back");
    back.getElement().setAttribute("aria-label", place.text("teams.back"));
    var title = new H2(team == null ? place.text("teams.new") : team.name());
    var head = new Div(back, title);
    head.addClassName("sapa-people-title");
    return head;
  }

  private Component words() {
    return HeadedCard.of(
        place.text("teams.what"),
        name,
        description,
        HeadedCard.actions(new PlainButton(place.text("settings.save"), this::keep).primary()));
  }

  private void keep() {
    name.refuse("");
    description.refuse("");
    place.keep(
        team,
        name.text(),
        description.text(),
        (key, text) -> (key.startsWith("team.description") ? description : name).refuse(text));
  }

  private Component inIt(Members.Team of) {
    var all = place.people();
    var list = new UnorderedList();
    list.addClassName("sapa-seats");
    all.stream()
        .filter(each -> of.members().contains(each.id()))
        .forEach(each -> list.add(new ListItem(seat(of, each))));
    var choice = new Options(place.text("teams.add")).with("", place.text("teams.choose"));
    all.stream()
        .filter(each -> !of.members().contains(each.id()))
        .forEach(each -> choice.with(each.id().toString(), each.name()));
    choice.choosing("").telling(id -> join(of, id));
    var field = new Div(choice);
    field.addClassName("sapa-field");
    return HeadedCard.of(place.text("teams.in-it"), list, field);
  }

  private void join(Members.Team of, String id) {
    if (!id.isEmpty()) {
      place.join(of, UUID.fromString(id));
    }
  }

  private Div seat(Members.Team of, Members.Member member) {
    var link = new Anchor(place.member(member.id()));
    link.add(new Avatar(member.id(), member.name()).small(), Inline.name(member.name()));
    var out =
        new PlainButton(
            Icon.CLOSE,
            place.text("teams.take-out", member.name()),
            () -> place.leave(of, member.id()));
    return new Div(link, out);
  }

  private Component end(Members.Team of) {
    var question =
        new Question(place.text("teams.delete.title", of.name()), place.text("teams.delete.text"));
    question
        .answering(new PlainButton(place.text("teams.delete.yes"), () -> place.delete(of)).danger())
        .staying(place.text("settings.cancel"));
    return HeadedCard.of(
        place.text("teams.end"),
        new Paragraph(place.text("teams.delete.text")),
        HeadedCard.actions(new PlainButton(place.text("teams.delete"), question::ask).danger()),
        question);
  }
}
