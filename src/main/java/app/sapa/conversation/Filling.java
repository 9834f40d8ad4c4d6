package app.sapa.conversation;

import app.sapa.contact.ContactWords;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills in the numbers and addresses that a member who may not see them has left blank in a reply.
 * Joins the caller's transaction.
 */
@ApplicationScoped
class Filling {
  @Inject Tx tx;
  @Inject ContactWords words;
  @Inject Workspaces workspaces;

  /** As the contact gets it. */
  Reply whole(UUID contact, Reply reply) {
    if (Blanks.in(reply.text()).isEmpty()) {
      return reply;
    }
    var values =
        Variable.of(words.plain(contact), "", "")
            .filter(Variable::isPersonal)
            .collect(Collectors.toMap(Variable::name, Variable::value));
    return reply.saying(Blanks.completed(reply.text(), values));
  }
}
