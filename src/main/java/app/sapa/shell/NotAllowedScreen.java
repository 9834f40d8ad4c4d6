package app.sapa.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;

/** Routes that say nothing about who may enter: nobody may, and it shows as an unknown address. */
final class NotAllowedScreen extends Missing implements HasErrorParameter<AccessDeniedException> {
  private static final long serialVersionUID = 1L;

  NotAllowedScreen() {
    super(ErrorPage.NOT_FOUND);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    return 404;
  }
}
