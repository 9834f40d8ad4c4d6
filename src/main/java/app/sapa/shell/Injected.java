package app.sapa.shell;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.util.concurrent.atomic.AtomicBoolean;

/** An object that CDI has built and injected but does not keep, with what must go when it goes. */
final class Injected<T> {
  private final T object;
  private final InjectionTarget<T> target;
  private final CreationalContext<T> context;
  private final AtomicBoolean released = new AtomicBoolean();

  private Injected(T object, InjectionTarget<T> target, CreationalContext<T> context) {
    this.object = object;
    this.target = target;
    this.context = context;
  }

  static <T> Injected<T> make(BeanManager beans, Class<T> type) {
    var target =
        beans
            .getInjectionTargetFactory(beans.createAnnotatedType(type))
            .createInjectionTarget(null);
    CreationalContext<T> context = beans.createCreationalContext(null);
    T object = target.produce(context);
    target.inject(object, context);
    target.postConstruct(object);
    return new Injected<>(object, target, context);
  }

  T object() {
    return object;
  }

  /** Ends the object and its dependents; a second time does nothing. */
  void release() {
    if (released.compareAndSet(false, true)) {
      target.preDestroy(object);
      context.release();
    }
  }
}
