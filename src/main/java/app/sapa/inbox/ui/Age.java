package app.sapa.inbox.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells how long ago something was updated, and goes on telling by itself. */
@Tag("sapa-age")
@JsModule("./sapa/sapa-age.ts")
final class Age extends Island {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Instant since;

  void since(Instant time) {
    since = time;
    reopen();
  }

  /** It never was. */
  void never() {
    since = null;
    reopen();
  }

  @Override
  protected void reopen() {
    tell("since", since == null ? null : since.toString());
  }
}
