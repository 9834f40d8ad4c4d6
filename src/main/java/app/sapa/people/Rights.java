package app.sapa.people;

import app.sapa.workspace.Row;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was granted to one member. What means nothing for the role is left out: only an agent sees
 * less than all contacts, and nothing narrows an owner.
 */
public record Rights(Role role, Scope visibility, Set<Restriction> restrictions) {
  /** The columns of a membership that {@link #of} reads. */
  static final String COLUMNS = "role, visibility, restrictions";

  public Rights {
    var of = role;
    visibility = role == Role.AGENT ? visibility : Scope.ALL;
    restrictions =
        restrictions.stream()
            .filter(restriction -> restriction.narrows(of))
            .collect(Collectors.toUnmodifiableSet());
  }

  static Rights of(Row row) {
    return new Rights(
        Role.valueOf(row.text("role")),
        Scope.valueOf(row.text("visibility")),
        row.texts("restrictions").stream().map(Restriction::valueOf).collect(Collectors.toSet()));
  }

  /** Whether that is granted, and no restriction takes it away. */
  public boolean may(Permission permission) {
    return permission.isWith(role, restrictions);
  }

  /** The restrictions as they are stored, in a fixed order. */
  List<String> restrictionNames() {
    return restrictions.stream().sorted().map(Enum::name).toList();
  }

  /** As the audit log keeps it. */
  Map<String, String> byName() {
    return Map.of(
        "role", role.name(),
        "visibility", visibility.name(),
        "restrictions", String.join(" ", restrictionNames()));
  }
}
