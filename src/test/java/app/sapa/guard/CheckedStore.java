package app.sapa.guard;

import java.nio.file.Path;
import java.time.Clock;

/** A store in a folder of its own, with somebody of one's choosing to look into files. */
public final class CheckedStore {
  private CheckedStore() {}

  public static FileStore in(Path folder, ContentCheck check) {
    var store = new FileStore();
    store.clock = Clock.systemUTC();
    store.check = check;
    store.folder =
        new FileFolder() {
          @Override
          public Path path() {
            return folder;
          }
        };
    return store;
  }
}
