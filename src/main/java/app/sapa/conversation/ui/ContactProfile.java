package app.sapa.conversation.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ui.DetailsPanel;
import app.sapa.contact.ui.Profile;
import app.sapa.contact.ui.TagIsland;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;

/** What is known of a contact, with the ways to their conversation, into the blockade and out. */
final class ContactProfile implements Profile {
  /** Where nothing else is seen, as in sapa.css, the keyboard comes along. */
  private static final String FOCUS = "if (innerWidth < 768) this.focus()";

  private final Opened opened;
  private final Around around;
  private final Blockade blockade;
  private final AssigneePicker picker;
  private final DetailsPanel details;
  private final TagIsland tags;
  private final Section pane = new Section();
  private final Anchor conversation = new Anchor();
  private final PlainButton block;
  private final Span blocked = new Span();

  ContactProfile(Opened opened, Around around) {
    this.opened = opened;
    this.around = around;
    blockade = new Blockade(opened, around::changed);
    picker = new AssigneePicker(opened, new Decisions(opened, this::refresh), "assignee");
    var aroundDetails = new AroundDetails(opened, picker.popup(), this::refresh);
    details = opened.desks.drawer.details(opened.locale, aroundDetails);
    tags = opened.desks.drawer.tags(opened.locale, aroundDetails);
    block = new PlainButton("", this::blockOrUnblock);
    pane.addClassNames("sapa-drawer", "sapa-profile");
    pane.getElement().setAttribute("tabindex", "0");
    pane.getElement().setAttribute("aria-label", opened.text("contact.details"));
    pane.add(head(), doings(), details);
  }

  private Div head() {
    var back = new PlainButton(Icon.BACK, opened.text("contacts.back"), around::close);
    var close = new PlainButton(Icon.CLOSE, opened.text("contact.close-details"), around::close);
    var head =
        new Div(
            back.looking("sapa-back"),
            new H2(opened.text("contact.details")),
            Keys.press(Action.LEAVE, close.looking("sapa-wide")));
    head.addClassName("sapa-drawer-head");
    return head;
  }

  private Div doings() {
    conversation.setText(opened.text("contacts.conversation"));
    conversation.addClassName("sapa-button");
    blocked.setText(opened.text("island.state.blocked"));
    blocked.addClassName("sapa-state");
    var doings = new Div(conversation, block, blocked);
    doings.addClassName("sapa-profile-doings");
    return doings;
  }

  @Override
  public List<Component> parts() {
    return List.of(pane, picker.popup(), tags, blockade.question());
  }

  @Override
  public void open(UUID contact) {
    boolean another = !opened.is(contact);
    show(opened.read(contact));
    if (another) {
      pane.getElement().executeJs(FOCUS);
    }
  }

  private void show(ContactCard card) {
    opened.turnTo(card);
    details.show(card);
    tags.open(card.id(), opened.name(card));
    picker.show(card.assignee());
    conversation.setHref(around.conversation(card.id(), card.blocked()));
    block.setText(opened.text(card.blocked() ? "inbox.unblock" : "inbox.block"));
    block.getElement().setAttribute("data-kind", card.blocked() ? "" : "danger");
    blocked.setVisible(card.blocked());
  }

  @Override
  public void refresh() {
    opened
        .card()
        .ifPresent(
            shown -> {
              try {
                show(opened.read(shown.id()));
              } catch (NotThere gone) {
                around.lost();
              }
            });
  }

  @Override
  public void clear() {
    opened.turnTo(null);
    details.clear();
    tags.open(null, "");
  }

  @Override
  public void forget() {
    opened.roster.forget();
  }

  private void blockOrUnblock() {
    opened
        .card()
        .ifPresent(
            card -> {
              if (card.blocked()) {
                unblock(card.id());
              } else {
                block(card.id());
              }
            });
  }

  @Override
  public void block(UUID contact) {
    blockade.block(contact);
  }

  @Override
  public void unblock(UUID contact) {
    blockade.unblock(contact);
  }
}
