package app.sapa.people;

import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * What people do to their own account concerns every workspace that they belong to, and each has it
 * in its audit log.
 */
@ApplicationScoped
class OwnDoings {
  @Inject Chooser chooser;
  @Inject Viewers viewers;
  @Inject Tx tx;
  @Inject Audit audit;

  /** Writes it down in all of them. */
  void note(UUID account, AuditAction action) {
    for (var choice : chooser.choices(account)) {
      viewers
          .member(choice.slug(), account)
          .ifPresent(
              viewer -> tx.run(viewer, () -> audit.note(action, viewer.id(), Map.of(), Map.of())));
    }
  }
}
