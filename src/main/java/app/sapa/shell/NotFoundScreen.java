package app.sapa.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;

/** Unknown addresses, and routes that nobody was allowed: they look the same. */
final class NotFoundScreen extends Missing implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;

  NotFoundScreen() {
    super(ErrorPage.NOT_FOUND);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return 404;
  }
}
