package app.sapa.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An entry as the row policies read it. */
final class EntrySettings {
  private EntrySettings() {}

  static Map<String, String> of(Entry entry) {
    return entry instanceof Threshold threshold ? threshold.settings() : inside(entry);
  }

  private static Map<String, String> inside(Entry entry) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("app.workspace", Long.toString(entry.workspace()));
    settings.put("app.scope", entry.scope().setting());
    entry.member().ifPresent(member -> settings.put("app.member", member.toString()));
    if (entry.scope() != Scope.ALL) {
      settings.put("app.peers", joined(entry.peers()));
      settings.put("app.teams", joined(entry.scope() == Scope.TEAM ? entry.teams() : Set.of()));
    }
    return settings;
  }

  private static String joined(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
  }
}
