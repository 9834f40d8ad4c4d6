package app.sapa.shell;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.inject.spi.CDI;

/** How Vaadin comes by its objects: Flow finds this class when the application starts. */
public class CdiInstantiatorFactory implements InstantiatorFactory {
  // The method's name is Flow's.
  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new CdiInstantiator(service, CDI.current().getBeanManager());
  }
}
