package app.sapa.kit;

import app.sapa.base.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Tells people what was refused or done, in their language. */
@ApplicationScoped
public class Told {
  private static final int MILLISECONDS = 6_000;

  @Inject Texts texts;

  /** The refusal's text. */
  public String text(Locale locale, Refusal refusal) {
    return texts.of(locale, refusal);
  }

  /** Shows it for six seconds. */
  public void show(Refusal refusal) {
    var ui = UI.getCurrent();
    Notification.show(text(ui.getLocale(), refusal), MILLISECONDS, Position.BOTTOM_CENTER);
  }

  /** Says for six seconds what was done. */
  public void done(String text) {
    Notification.show(text, MILLISECONDS, Position.BOTTOM_CENTER);
  }

  /** The same, with a button that takes it back, once. */
  public void done(String text, String undo, Runnable undoing) {
    var said = new Notification();
    said.setDuration(MILLISECONDS);
    said.setPosition(Position.BOTTOM_CENTER);
    var button =
        new PlainButton(
            undo,
            () -> {
              said.close();
              undoing.run();
            });
    var line = new Div(new Span(text), Keys.press(Action.UNDO, button.looking("sapa-undo")));
    line.addClassName("sapa-said");
    said.add(line);
    said.open();
  }
}
