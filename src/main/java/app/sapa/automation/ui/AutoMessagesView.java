package app.sapa.automation.ui;

import app.sapa.automation.AutoMessage;
import app.sapa.automation.AutoMessages;
import app.sapa.base.NotThere;
import app.sapa.base.Spelling;
import app.sapa.channel.Channel;
import app.sapa.channel.Channels;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Prompting;
import app.sapa.conversation.Variable;
import app.sapa.kit.Inline;
import app.sapa.people.KeepingHours;
import app.sapa.people.Viewer;
import app.sapa.people.ui.SettingsSection;
import app.sapa.people.ui.SettingsView;
import app.sapa.workspace.BusinessHours;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the workspace says by itself, in the order in which it comes, and beside it one of that. */
@Route("w/:slug/settings/auto-messages/:chosen?")
@PermitAll
public class AutoMessagesView extends SettingsView {
  private static final long serialVersionUID = 1L;

  @Inject transient AutoMessages messages;
  @Inject transient KeepingHours hours;
  @Inject transient Channels channels;
  @Inject transient Prompting prompting;

  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final Div all = new Div(new Div(list), detail);
  private transient List<AutoMessage> settled = List.of();
  private transient @Nullable AutoMessage open;

  @PostConstruct
  void lay() {
    list.addClassName("sapa-people");
    detail.addClassName("sapa-people-detail");
    all.addClassName("sapa-people-page");
    page().add(all);
  }

  @Override
  protected SettingsSection section() {
    return SettingsSection.AUTO_MESSAGES;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    settled = messages.all(viewer);
    open = address.get("chosen").map(this::named).orElse(null);
    listAgain();
    beside(viewer);
  }

  private AutoMessage named(String spelling) {
    return Spelling.find(AutoMessageKind.class, spelling).map(this::of).orElseThrow(NotThere::new);
  }

  private AutoMessage of(AutoMessageKind kind) {
    return settled.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private void listAgain() {
    list.removeAll();
    settled.forEach(each -> list.add(new ListItem(row(each))));
  }

  private Anchor row(AutoMessage message) {
    var said = Inline.remark(message.text().lines().findFirst().orElse(""));
    said.getElement().setAttribute("translate", "no");
    var what = new Span(Inline.strong(name(message.kind())), said);
    var state =
        message.enabled()
            ? chip(text("auto-messages.on"), "on")
            : chip(text("auto-messages.off"), "off");
    var way = new Anchor(list() + "/" + Spelling.of(message.kind()));
    way.add(what, state);
    way.addClassName("sapa-team");
    if (open != null && open.kind() == message.kind()) {
      way.getElement().setAttribute("aria-current", "true");
    }
    return way;
  }

  private void beside(Viewer viewer) {
    detail.removeAll();
    if (open != null) {
      detail.add(new AutoMessagePanel(this, viewer, open));
    }
    all.getElement().setAttribute("data-open", open != null);
  }

  /** What somebody is writing stays, unless somebody else settled it otherwise. */
  @Override
  protected void renew(Viewer viewer) {
    settled = messages.all(viewer);
    var before = open;
    open = before == null ? null : of(before.kind());
    listAgain();
    if (before != null && !before.equals(open)) {
      beside(viewer);
    }
  }

  /** What that kind is called. */
  String name(AutoMessageKind kind) {
    return text("auto-message." + Spelling.of(kind));
  }

  /** Where the list is. */
  String list() {
    return address(section());
  }

  /** Where business hours are settled, if there are none yet. */
  Optional<String> missingHours(Viewer viewer) {
    return hours.of(viewer).equals(BusinessHours.AROUND_THE_CLOCK)
        ? Optional.of(address(SettingsSection.BUSINESS_HOURS))
        : Optional.empty();
  }

  /** Where something else can be said. */
  List<Channel> channels(Viewer viewer) {
    return channels.all(viewer).values().stream()
        .filter(Channel::active)
        .sorted(Comparator.comparing(Channel::name))
        .toList();
  }

  /** What can be left blank in a text that nobody writes. */
  List<Variable> blanks(Viewer viewer) {
    return prompting.blanks(viewer).stream()
        .filter(each -> !Variable.isAuthor(each.name()))
        .toList();
  }

  /** Settles what is written, or says what was refused. */
  void keep(AutoMessageFields fields) {
    boolean kept =
        doing(
            () -> messages.change(viewer(), fields.message()),
            "settings.saved",
            refusal -> fields.refuse(refusal, told(refusal)));
    if (kept) {
      renew(viewer());
    }
  }
}
