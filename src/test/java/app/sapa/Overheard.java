package app.sapa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Listens in on what is sent to the database: the very texts, as the driver gets them. */
public final class Overheard {
  private static final ScopedValue<Collection<String>> LISTENING = ScopedValue.newInstance();

  private Overheard() {}

  /** Every statement's text that this thread sends meanwhile. */
  public static List<String> during(Runnable work) {
    var texts = new ConcurrentLinkedQueue<String>();
    ScopedValue.where(LISTENING, texts).run(work);
    return List.copyOf(texts);
  }

  /** The same source, that can be listened in on. */
  static DataSource of(DataSource source) {
    return between(DataSource.class, source);
  }

  private static <T> T between(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(
            Overheard.class.getClassLoader(), new Class<?>[] {type}, new Ear(real)));
  }

  private record Ear(Object real) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
        hear(method, text);
      }
      try {
        return wrapped(method, method.invoke(real, arguments));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private static void hear(Method method, String text) {
      if (LISTENING.isBound() && method.getName().matches("prepare.*|execute.*|addBatch")) {
        LISTENING.get().add(text);
      }
    }

    private static Object wrapped(Method method, Object answer) {
      var type = method.getReturnType();
      boolean speaks = type == Connection.class || type == Statement.class;
      return speaks && LISTENING.isBound() ? between(type, answer) : answer;
    }
  }
}
