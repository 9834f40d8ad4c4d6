package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** The icons of the frame and the inbox: one stroke path each, on a 24 by 24 grid. */
public enum Icon {
  INBOX("M3 13h5l2 3h4l2-3h5M5 5h14l3 8v6H2v-6z"),
  PERSON("M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c0-5 4-7 8-7s8 2 8 7"),
  BROADCAST("M3 11v3l12 5V6zM15 9c3 0 3 6 0 6"),
  WORKFLOW("M4 4h6v6H4zM14 14h6v6h-6zM10 7h7v7"),
  REPORT("M4 20V10M10 20V4M16 20v-7M22 20H2"),
  SETTINGS(
      "M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3"
          + " 3M8 16l-3 3"),
  SEARCH("M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M16 16l5 5"),
  MENU("M4 7h16M4 12h16M4 17h16"),
  MORE(
      "M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1"
          + " 0 1 0-2 0"),
  BACK("M15 5l-7 7 7 7"),
  CLOSE("M6 6l12 12M18 6L6 18"),
  CHECK("M5 12l5 5 9-10"),
  DOWN("M6 9l6 6 6-6"),
  INFO("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v6M12 7.5h.01"),
  ACTIVITY("M3 12h4l3-8 4 16 3-8h4"),
  CALL("M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 1-17-7-16-16z"),
  PANEL("M4 4h16v16H4zM15 4v16"),
  LOGOUT("M14 4H5v16h9M10 12h11M17 8l4 4-4 4"),
  BLANK("M4 5h16v11H9l-5 4z"),
  MISSING(
      "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12"
          + " 16.5h.01"),
  OFFLINE(
      "M3 3l18 18M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-5-2.7M8.5 15.5a5 5 0 0 1 6 0M12 19h.01"),
  WEBCHAT("M4 5h16v11H9l-5 4z"),
  WHATSAPP("M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 1-17-7-16-16z"),
  EMAIL("M3 6h18v12H3zM3 7l9 7 9-7"),
  TELEGRAM("M21 4L3 11l6 3 2 6 4-5 5 4z"),
  CUSTOM("M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  @Tag("svg")
  private static final class Drawing extends Component {
    private static final long serialVersionUID = 1L;
  }

  /** A new drawing of it; says nothing to screen readers, so whatever holds it needs a name. */
  public Component draw() {
    var drawing = new Drawing();
    drawing.getElement().setAttribute("class", "sapa-icon");
    drawing.getElement().setAttribute("viewBox", "0 0 24 24");
    drawing.getElement().setAttribute("aria-hidden", "true");
    drawing.getElement().appendChild(new Element("path").setAttribute("d", path));
    return drawing;
  }
}
