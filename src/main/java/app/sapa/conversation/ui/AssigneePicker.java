package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Keys;
import app.sapa.kit.Popup;
import app.sapa.people.Members.Member;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The members, to give a contact to one of them. */
final class AssigneePicker {
  private final Opened opened;
  private final Decisions decisions;
  private final Popup popup;
  private final Div others = new Div();
  private @Nullable ContactCard shown;

  AssigneePicker(Opened opened, Decisions decisions) {
    this.opened = opened;
    this.decisions = decisions;
    popup = new Popup("assignee", opened.text("inbox.assign")).underItsButton();
    popup.opening(this::showOthers);
  }

  Popup popup() {
    return popup;
  }

  /** Oneself first, for that is what is chosen most; the others, who may be many, when it opens. */
  void show(ContactCard card) {
    shown = card;
    others.removeAll();
    var me = opened.viewer().id();
    var content = new ArrayList<Component>();
    opened.roster.active().stream()
        .filter(each -> each.id().equals(me))
        .forEach(each -> content.add(Keys.press(Action.ASSIGN_TO_ME, item(each, card))));
    if (card.assignee() != null) {
      content.add(item(decisions::unassign, new Span(opened.text("inbox.unassign"))));
    }
    content.add(new Hr());
    content.add(others);
    popup.fill(opened.text("inbox.assign"), content.toArray(Component[]::new));
  }

  private void showOthers() {
    var card = shown;
    if (card != null && others.getComponentCount() == 0) {
      var me = opened.viewer().id();
      opened.roster.active().stream()
          .filter(each -> !each.id().equals(me))
          .forEach(each -> others.add(item(each, card)));
    }
  }

  private NativeButton item(Member member, ContactCard card) {
    var name = new Span(member.name());
    name.getElement().setAttribute("translate", "no");
    var avatar = new Avatar(member.id(), member.name()).small();
    var item = item(() -> decisions.assign(member.id()), avatar, name);
    if (member.id().equals(card.assignee())) {
      item.getElement().setAttribute("aria-current", "true");
    }
    return item;
  }

  private NativeButton item(Runnable chosen, Component... content) {
    var item = new NativeButton();
    item.add(content);
    item.addClickListener(event -> chosen.run());
    item.addClassName("sapa-menu-item");
    return popup.closedBy(item);
  }
}
