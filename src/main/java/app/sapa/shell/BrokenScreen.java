package app.sapa.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import java.lang.System.Logger.Level;

/** A surprise while a screen was opened: told to the log, and to nobody else. */
final class BrokenScreen extends Missing implements HasErrorParameter<Exception> {
  private static final System.Logger LOG = System.getLogger(BrokenScreen.class.getName());
  private static final long serialVersionUID = 1L;

  BrokenScreen() {
    super(ErrorPage.BROKEN);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    var failure = error.getCaughtException();
    LOG.log(Level.ERROR, "a screen failed to open", failure);
    return ErrorServlet.status(failure);
  }
}
