package app.sapa.provisioning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the names in a folder have become in the database. */
final class Keys {
  private final Map<String, UUID> ids = new HashMap<>();

  UUID team(String key, UUID id) {
    return put("team", key, id);
  }

  UUID team(String key) {
    return of("team", key);
  }

  UUID member(String key, UUID id) {
    return put("member", key, id);
  }

  UUID member(String key) {
    return of("member", key);
  }

  UUID channel(String key, UUID id) {
    return put("channel", key, id);
  }

  UUID channel(String key) {
    return of("channel", key);
  }

  UUID field(String key, UUID id) {
    return put("field", key, id);
  }

  UUID field(String key) {
    return of("field", key);
  }

  UUID tag(String name, UUID id) {
    return put("tag", name, id);
  }

  UUID tag(String name) {
    return of("tag", name);
  }

  UUID category(String name, UUID id) {
    return put("category", name, id);
  }

  UUID category(String name) {
    return of("category", name);
  }

  private UUID put(String sort, String key, UUID id) {
    ids.put(written(sort, key), id);
    return id;
  }

  private UUID of(String sort, String key) {
    var id = ids.get(written(sort, key));
    if (id == null) {
      throw new IllegalStateException("the reader let a reference pass: " + sort + " " + key);
    }
    return id;
  }

  private static String written(String sort, String key) {
    return sort + " " + key.toLowerCase(Locale.ROOT);
  }
}
