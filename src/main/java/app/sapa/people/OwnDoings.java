package app.sapa.people;

import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * What people do to how they sign in concerns every workspace that they belong to, and each has it
 * in its audit log. They themselves are told by mail: it may have been somebody else.
 */
@ApplicationScoped
class OwnDoings {
  @Inject Chooser chooser;
  @Inject Viewers viewers;
  @Inject Tx tx;
  @Inject Audit audit;
  @Inject Accounts accounts;
  @Inject SystemMail mail;

  /** Writes it down in all of them, and tells the account's owner. */
  void note(UUID account, AuditAction action) {
    writeDown(account, action);
    tell(accounts.of(account), action);
  }

  /** An account to try Sapa out is nobody's own. */
  private void tell(Account account, AuditAction action) {
    if (mail.isSent() && !account.demo()) {
      var about = Letter.About.valueOf(action.name());
      mail.post(new Letter(account.email(), about, account.language(), "", "forgot"));
    }
  }

  private void writeDown(UUID account, AuditAction action) {
    for (var choice : chooser.choices(account)) {
      viewers
          .member(choice.slug(), account)
          .ifPresent(
              viewer -> tx.run(viewer, () -> audit.note(action, viewer.id(), Map.of(), Map.of())));
    }
  }
}
