package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.kit.Languages;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.ColourScheme;
import app.sapa.people.OpenSessions;
import app.sapa.people.PasswordChange;
import app.sapa.people.Profile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** One's own name, language, colours, and how one signs in. */
@Route("w/:slug/me")
@PermitAll
public class ProfileView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 4_000;

  @Inject transient Seat seat;
  @Inject transient Accounts accounts;
  @Inject transient Profile profile;
  @Inject transient PasswordChange passwords;
  @Inject transient OpenSessions sessions;
  @Inject transient SecureDesk secure;
  @Inject transient Texts texts;
  @Inject transient Told told;

  private final Anchor notices = new Anchor();

  @PostConstruct
  void build() {
    addClassName("sapa-doc");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    var account = accounts.of(seat.account());
    add(new H1(text("profile.title")), new Paragraph(account.email()));
    add(you(account), screens(account), notices(), password());
    add(new TwoStepsCard(secure));
    add(new SessionsCard(sessions, SecureDesk.who(), texts));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      var slug = event.getRouteParameters().get("slug").orElse("");
      seat.in(slug);
      notices.setHref("w/" + slug + "/me/notifications");
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private Component you(Account account) {
    var name = new TextField(text("profile.name"));
    name.setValue(account.name());
    name.setMaxLength(Profile.LONGEST_NAME);
    name.setHelperText(text("profile.name-hint"));
    var save =
        new PlainButton(
                text("profile.save"),
                () -> doing(() -> profile.rename(account.id(), name.getValue()), "profile.saved"))
            .primary();
    return card("profile.you", name, actions(save));
  }

  private Component screens(Account account) {
    var language = new Select<Locale>();
    language.setLabel(text("profile.language"));
    language.setItems(Languages.ALL);
    language.setItemLabelGenerator(each -> each.getDisplayLanguage(each));
    language.setValue(Languages.nearest(account.language()));
    var colours = new RadioButtonGroup<ColourScheme>(text("profile.colours"));
    colours.setItems(ColourScheme.values());
    colours.setItemLabelGenerator(each -> text("profile.colours." + Spelling.of(each)));
    colours.setValue(account.colours());
    var undo = new Select<Duration>();
    undo.setLabel(text("profile.undo-send"));
    undo.setHelperText(text("profile.undo-send-hint"));
    undo.setItems(Profile.UNDO_SEND);
    undo.setItemLabelGenerator(this::pause);
    undo.setValue(account.undoSend());
    var keys = new Checkbox(text("profile.single-keys"), account.singleKeys());
    keys.setHelperText(text("profile.single-keys-hint"));
    var save =
        new PlainButton(
                text("profile.save"),
                () -> {
                  profile.speak(account.id(), language.getValue());
                  profile.colour(account.id(), colours.getValue());
                  profile.letSingleKeysAct(account.id(), keys.getValue());
                  profile.letUndoSend(account.id(), undo.getValue());
                  UI.getCurrent().getPage().reload();
                })
            .primary();
    return card("profile.screens", language, colours, keys, undo, actions(save));
  }

  private String pause(Duration pause) {
    return pause.isZero()
        ? text("profile.undo-send.off")
        : texts.of(UI.getCurrent().getLocale(), "profile.undo-send.seconds", pause.toSeconds());
  }

  private Component notices() {
    notices.setText(text("profile.notices-change"));
    notices.addClassName("sapa-button");
    return card("profile.notices", new Paragraph(text("profile.notices-hint")), new Div(notices));
  }

  private Component password() {
    var old = new PasswordField(text("profile.password-old"));
    old.getElement().setAttribute("autocomplete", "current-password");
    var chosen = new PasswordField(text("profile.password-new"));
    chosen.getElement().setAttribute("autocomplete", "new-password");
    chosen.setHelperText(text("profile.password-hint"));
    var save =
        new PlainButton(
                text("profile.password-change"),
                () ->
                    doing(
                        () -> {
                          passwords.change(
                              SecureDesk.who(),
                              old.getValue(),
                              chosen.getValue(),
                              SecureDesk.from());
                          old.clear();
                          chosen.clear();
                        },
                        "profile.password-changed"))
            .primary();
    return card("profile.password", old, chosen, actions(save));
  }

  private void doing(Runnable change, String done) {
    try {
      change.run();
      Notification.show(text(done), MILLISECONDS, Notification.Position.BOTTOM_CENTER);
    } catch (Refusal refusal) {
      told.show(refusal);
    }
  }

  private Component card(String title, Component... content) {
    var card = new Section(new H2(text(title)));
    card.addClassName("sapa-card");
    for (var each : content) {
      if (each instanceof Div) {
        card.add(each);
        continue;
      }
      var field = new Div(each);
      field.addClassName("sapa-field");
      card.add(field);
    }
    return card;
  }

  private static Div actions(PlainButton... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("sapa-actions");
    return actions;
  }

  @Override
  public String getPageTitle() {
    return text("profile.title") + " · Sapa";
  }

  private String text(String key) {
    return texts.of(UI.getCurrent().getLocale(), key);
  }
}
