package app.sapa.bench;

/** Where to get the application's beans from, also for those that only their own package may name. */
public interface Beans {
  <T> T the(Class<T> type);
}
