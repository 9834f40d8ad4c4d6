package app.sapa.kit;

import app.sapa.base.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Tells people what was refused, in their language. */
@ApplicationScoped
public class Told {
  private static final int MILLISECONDS = 6_000;

  @Inject Texts texts;

  /** The refusal's text. */
  public String text(Locale locale, Refusal refusal) {
    return texts.of(locale, refusal.key(), refusal.arguments().toArray());
  }

  /** Shows it for six seconds. */
  public void show(Refusal refusal) {
    var ui = UI.getCurrent();
    Notification.show(text(ui.getLocale(), refusal), MILLISECONDS, Position.BOTTOM_CENTER);
  }
}
