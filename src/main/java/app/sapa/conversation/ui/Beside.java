package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.conversation.Attention.Attending;
import app.sapa.kit.Avatar;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/** Who else looks at the contact that is open. */
final class Beside extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Opened opened;
  private transient List<Attending> shown = List.of();

  Beside(Opened opened) {
    this.opened = opened;
    addClassName("sapa-presence");
  }

  /**
   * Shows who looks just now.
   *
   * @return the names of those who write, the contact's own among them
   */
  List<String> show(ContactCard card) {
    var me = opened.viewer();
    var attention = opened.desks.attention;
    var others = attention.beside(me, card.id());
    show(others);
    var writing = new ArrayList<String>();
    others.stream().filter(Attending::writing).map(Attending::name).forEach(writing::add);
    if (attention.contactIsWriting(me, card.id())) {
      writing.add(opened.name(card));
    }
    return writing;
  }

  private void show(List<Attending> others) {
    if (!others.equals(shown)) {
      shown = List.copyOf(others);
      removeAll();
      others.forEach(other -> add(avatar(other)));
    }
  }

  private Avatar avatar(Attending other) {
    var key = other.writing() ? "inbox.is-writing" : "inbox.is-viewing";
    return new Avatar(other.member(), other.name()).small().named(opened.text(key, other.name()));
  }
}
