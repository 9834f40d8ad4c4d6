package app.sapa.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An element of the browser that owns what must feel instant. Java holds ids and answers questions;
 * the element paints, and asks again whenever it is attached anew, also after a resynchronisation.
 */
public abstract class Island extends Component {
  private static final long serialVersionUID = 1L;

  /** Writes what elements are told and answered. */
  protected static final JsonMapper JSON = JsonMapper.builder().build();

  private transient @Nullable ObjectNode configuration;

  /** Tells all elements of the page, through this one, their texts, language and time zone. */
  public final void configure(Map<String, String> labels, Locale locale, ZoneId zone) {
    configuration =
        JSON.createObjectNode().put("locale", locale.getLanguage()).put("zone", zone.getId());
    configuration.set("labels", JSON.valueToTree(labels));
    tell("configure", configuration);
  }

  /** Calls the element, if it is on the page; once it is, it is told everything that is open. */
  protected final void tell(String function, @Nullable Object argument) {
    if (isAttached()) {
      getElement().callJsFunction(function, argument);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (configuration != null) {
      tell("configure", configuration);
    }
    reopen();
  }

  /** Opens again whatever was open; called whenever the element may be a new one. */
  protected abstract void reopen();
}
