package app.sapa.kit;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** In which zone times are written. */
public final class Zones {
  private Zones() {}

  /** The zone of the browser before which this screen is, UTC where it does not tell a known one. */
  public static ZoneId here() {
    var id = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
    try {
      return id == null ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
