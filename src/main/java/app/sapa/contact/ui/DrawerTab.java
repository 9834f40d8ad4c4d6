package app.sapa.contact.ui;

/** What of a contact is shown beside the conversation. */
public enum DrawerTab {
  DETAILS("contact.details"),
  ACTIVITY("contact.activity");

  private final String title;

  DrawerTab(String title) {
    this.title = title;
  }

  /** The key of the text that names it. */
  public String title() {
    return title;
  }
}
