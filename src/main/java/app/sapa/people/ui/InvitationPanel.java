package app.sapa.people.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.kit.Dates;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.people.Inviting;
import app.sapa.people.Letter;
import app.sapa.people.Members;
import app.sapa.people.Rights;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asking somebody in, or somebody who is asked and has not come yet. */
final class InvitationPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Inviting inviting;
  private final MembersView page;
  private final Div sent = new Div();

  private InvitationPanel(Inviting inviting, MembersView page, String title) {
    this.inviting = inviting;
    this.page = page;
    sent.getElement().setAttribute("role", "status");
    add(new PanelHead(page, "members.back", new H2(title)), sent);
  }

  /** Begins a new one. */
  static InvitationPanel fresh(
      Inviting inviting, Viewer viewer, Collection<Members.Team> teams, MembersView page) {
    var panel = new InvitationPanel(inviting, page, page.text("invitations.new"));
    panel.ask(viewer, teams);
    return panel;
  }

  private void ask(Viewer viewer, Collection<Members.Team> teams) {
    var email = Field.line(page.text("invitations.email"), Inviting.LONGEST_EMAIL);
    var agent = new Rights(Role.AGENT, Scope.ALL, Set.of());
    var rights = new RightsFields(viewer, agent, key -> page.text(key));
    var team = new Options(page.text("members.team")).with("", page.text("members.in-none"));
    teams.forEach(each -> team.with(each.id().toString(), each.name()));
    team.choosing("");
    var field = new Div(new Span(page.text("members.team")), team);
    field.addClassName("sapa-field");
    var card = HeadedCard.of(page.text("invitations.what"), email, rights, field);
    card.add(
        HeadedCard.actions(
            new PlainButton(
                    page.text("invitations.send"),
                    () -> {
                      email.refuse("");
                      var chosen = Ids.parse(team.getValue()).stream().collect(Collectors.toSet());
                      send(email, rights.rights(), chosen, card);
                    })
                .primary()));
    add(card);
  }

  private void send(Field email, Rights rights, Set<UUID> teams, HeadedCard card) {
    try {
      show(inviting.invite(page.viewer(), email.text(), rights, teams));
      card.setVisible(false);
    } catch (Refusal refusal) {
      email.refuse(page.told(refusal));
    }
  }

  /** Shows one that is out. */
  static InvitationPanel of(
      Inviting inviting, Inviting.Invited invited, boolean expired, MembersView page) {
    var panel = new InvitationPanel(inviting, page, invited.email());
    panel.out(invited, expired);
    return panel;
  }

  private void out(Inviting.Invited invited, boolean expired) {
    var until = Dates.day(invited.expires(), UI.getCurrent().getLocale());
    var role = page.text("role." + Spelling.of(invited.rights().role()));
    add(
        HeadedCard.of(
            page.text("invitations.out"),
            new Paragraph(
                page.text(expired ? "invitations.expired" : "invitations.until", role, until)),
            HeadedCard.actions(
                new PlainButton(page.text("invitations.repeat"), () -> repeat(invited.id())),
                new PlainButton(
                        page.text("invitations.withdraw"),
                        () ->
                            page.ends(
                                () -> inviting.withdraw(page.viewer(), invited.id()),
                                "invitations.withdrawn"))
                    .danger())));
  }

  private void repeat(UUID invitation) {
    try {
      show(inviting.repeat(page.viewer(), invitation));
    } catch (Refusal refusal) {
      sent.removeAll();
      sent.add(new Paragraph(page.told(refusal)));
    }
  }

  /** What would have been sent is shown in its place; the browser knows where this server is. */
  private void show(Optional<Letter> shown) {
    sent.removeAll();
    if (shown.isEmpty()) {
      sent.add(new Paragraph(page.text("invitations.sent")));
      return;
    }
    var letter = shown.get();
    var link = new Input();
    link.setValue(letter.address());
    link.getElement()
        .setAttribute("readonly", true)
        .setAttribute("aria-label", page.text("invitations.link"))
        .executeJs("this.value = new URL($0, document.baseURI).href", letter.address());
    var field = new Div(new Span(page.text("invitations.link")), link);
    field.addClassName("sapa-field");
    sent.add(
        HeadedCard.of(
            page.text("invitations.mail", letter.to()),
            new Paragraph(page.text("invitations.mail.text")),
            field));
  }
}
