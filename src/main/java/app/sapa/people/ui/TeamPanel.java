package app.sapa.people.ui;

import app.sapa.kit.Avatar;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.people.Members;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
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

  private final TeamsView page;
  private final transient Members.@Nullable Team team;
  private final transient CaptionFields words;

  TeamPanel(TeamsView page, Viewer viewer, Members.@Nullable Team team) {
    this.page = page;
    this.team = team;
    words = new CaptionFields(page);
    var title = new H2(team == null ? page.text("teams.new") : team.name());
    add(new PanelHead(page, "teams.back", title), words());
    if (team != null) {
      words.writing(team.name(), team.description());
      add(inIt(team, page.people(viewer)));
      if (viewer.may(Permission.DELETE_TEAMS)) {
        add(end(team));
      }
    }
  }

  private Component words() {
    return HeadedCard.of(
        page.text("teams.what"),
        words.name(),
        words.description(),
        HeadedCard.actions(new PlainButton(page.text("settings.save"), this::keep).primary()));
  }

  private void keep() {
    words.clear();
    page.keep(team, words);
  }

  private Component inIt(Members.Team of, List<Members.Member> all) {
    var list = new UnorderedList();
    list.addClassName("sapa-seats");
    all.stream()
        .filter(each -> of.members().contains(each.id()))
        .forEach(each -> list.add(new ListItem(seat(of, each))));
    var choice = new Options(page.text("teams.add")).with("", page.text("teams.choose"));
    all.stream()
        .filter(each -> !of.members().contains(each.id()))
        .forEach(each -> choice.with(each.id().toString(), each.name()));
    choice.choosing("").telling(id -> join(of, id));
    var field = new Div(choice);
    field.addClassName("sapa-field");
    return HeadedCard.of(page.text("teams.in-it"), list, field);
  }

  private void join(Members.Team of, String id) {
    if (!id.isEmpty()) {
      page.join(of, UUID.fromString(id));
    }
  }

  private Div seat(Members.Team of, Members.Member member) {
    var link = new Anchor(page.member(member.id()));
    link.add(new Avatar(member.id(), member.name()).small(), Inline.name(member.name()));
    var out =
        new PlainButton(
            Icon.CLOSE,
            page.text("teams.take-out", member.name()),
            () -> page.leave(of, member.id()));
    return new Div(link, out);
  }

  private Component end(Members.Team of) {
    var question =
        new Question(page.text("teams.delete.title", of.name()), page.text("teams.delete.text"));
    question
        .answering(new PlainButton(page.text("teams.delete.yes"), () -> page.delete(of)).danger())
        .staying(page.text("settings.cancel"));
    return HeadedCard.of(
        page.text("teams.end"),
        new Paragraph(page.text("teams.delete.text")),
        HeadedCard.actions(new PlainButton(page.text("teams.delete"), question::ask).danger()),
        question);
  }
}
