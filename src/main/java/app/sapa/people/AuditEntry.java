package app.sapa.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log. Ids, roles and switches only, no names: those may have to be forgotten.
 *
 * @param actor the membership that did it, or null for a machine
 * @param task what the machine was doing, or null for a member
 * @param subject to whom or what it was done
 * @param before the values that are no more, by name
 * @param after the values in their place
 */
public record AuditEntry(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    Machine.@Nullable Task task,
    AuditAction action,
    UUID subject,
    Map<String, String> before,
    Map<String, String> after) {
  public AuditEntry {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
