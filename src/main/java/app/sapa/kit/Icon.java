package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** The icons of the frame and the inbox, drawn in {@code sapa/icons.svg} by their names. */
public enum Icon {
  INBOX,
  PERSON,
  CONTACTS,
  SEARCH,
  SETTINGS,
  MENU,
  MORE,
  BACK,
  CLOSE,
  DOWN,
  UP,
  INFO,
  LOGOUT,
  KEYBOARD,
  PLUS,
  FILTER,
  SNOOZE,
  BELL,
  HELP,
  MENTION,
  ACTIVITY,
  ARCHIVE,
  RESTORE,
  ATTENTION,
  BLANK,
  MISSING,
  WEBCHAT,
  CUSTOM;

  @Tag("svg")
  private static final class Drawing extends Component {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A new drawing of it; says nothing to screen readers, so whatever holds it needs a name. It
   * refers to the file because Flow writes attributes in lower case, and {@code viewBox} is none.
   */
  public Component draw() {
    var drawing = new Drawing();
    drawing.getElement().setAttribute("class", "sapa-icon");
    drawing.getElement().setAttribute("aria-hidden", "true");
    drawing
        .getElement()
        .appendChild(new Element("use").setAttribute("href", "sapa/icons.svg#" + symbol()));
    return drawing;
  }

  /** Its name in the file. */
  String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }
}
