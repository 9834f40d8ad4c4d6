package app.sapa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives screens their beans: our own components are built by Flow's rules but injected by CDI, and
 * what CDI keeps for the application comes from CDI. Works on any thread, since it asks the bean
 * manager of its own application.
 *
 * <p>A component's dependents live as long as it is on the page: they are released once it has left
 * and was not put back before the same response went out.
 */
final class CdiInstantiator extends DefaultInstantiator {
  private static final long serialVersionUID = 1L;
  private static final String OURS = "app.sapa.";

  private final transient BeanManager beans;

  CdiInstantiator(VaadinService service, BeanManager beans) {
    super(service);
    this.beans = beans;
  }

  /** Every bean that is one, after those that Flow finds by itself. */
  @Override
  public Stream<VaadinServiceInitListener> getServiceInitListeners() {
    var ours = beans.createInstance().select(VaadinServiceInitListener.class, Any.Literal.INSTANCE);
    return Stream.concat(super.getServiceInitListeners(), ours.stream());
  }

  @Override
  public I18NProvider getI18NProvider() {
    return beans.createInstance().select(Translations.class).get();
  }

  @Override
  public <T extends Component> T createComponent(Class<T> type) {
    return getOrCreate(type);
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    if (!type.getName().startsWith(OURS)) {
      return super.getOrCreate(type);
    }
    return kept(type).orElseGet(() -> made(type));
  }

  /** The bean of a type that CDI keeps for longer than one use. */
  private <T> Optional<T> kept(Class<T> type) {
    Bean<?> bean = beans.resolve(beans.getBeans(type));
    return bean != null && beans.isNormalScope(bean.getScope())
        ? Optional.of(
            type.cast(beans.getReference(bean, type, beans.createCreationalContext(bean))))
        : Optional.empty();
  }

  private <T> T made(Class<T> type) {
    var made = Injected.make(beans, type);
    if (made.object() instanceof Component component) {
      component.addDetachListener(left -> releaseUnlessPutBack(made, left));
    }
    return made.object();
  }

  private static void releaseUnlessPutBack(Injected<?> made, DetachEvent left) {
    UI ui = left.getUI();
    if (ui.isClosing()) {
      made.release();
    } else {
      ui.beforeClientResponse(
          ui,
          response -> {
            if (!left.getSource().isAttached()) {
              made.release();
            }
          });
    }
  }
}
