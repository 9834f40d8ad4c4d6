package app.sapa.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** How Flow comes by the lines to browsers; it finds this class by its name below META-INF. */
public class PushLineFactory implements PushConnectionFactory {
  private static final long serialVersionUID = 1L;

  @Override
  public PushConnection apply(UI ui) {
    return new PushLine(ui);
  }
}
