package app.sapa.inbox.ui;

import app.sapa.inbox.Look;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** Which conversations are listed, by their status: the browser's own choice in the look of a chip. */
@Tag("select")
final class StatusFilter extends AbstractSinglePropertyField<StatusFilter, Look.Status> {
  private static final long serialVersionUID = 1L;

  StatusFilter(Words words) {
    super("value", Look.Status.ALL, String.class, StatusFilter::status, StatusFilter::key);
    setSynchronizedEvent("change");
    getElement().getClassList().add("sapa-chip");
    getElement().setAttribute("aria-label", words.text("inbox.status"));
    for (var status : Look.Status.values()) {
      var option = new Element("option").setAttribute("value", key(status));
      getElement().appendChild(option.setText(words.text("inbox.status." + key(status))));
    }
    setValue(Look.Status.ALL);
  }

  private static String key(Look.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static Look.Status status(String key) {
    for (var status : Look.Status.values()) {
      if (key(status).equals(key)) {
        return status;
      }
    }
    return Look.Status.ALL;
  }

  @Override
  protected void setPresentationValue(Look.Status status) {
    super.setPresentationValue(status);
    var filters = Boolean.toString(status != Look.Status.ALL);
    getElement().setAttribute("data-chosen", filters);
  }
}
