package app.sapa.shell;

import app.sapa.base.NotThere;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;

/** Things that are not there for this viewer: the same screen as for unknown addresses. */
final class NotThereScreen extends Missing implements HasErrorParameter<NotThere> {
  private static final long serialVersionUID = 1L;

  NotThereScreen() {
    super(ErrorPage.NOT_FOUND);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotThere> error) {
    return 404;
  }
}
