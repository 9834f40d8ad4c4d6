package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.workspace.DatabaseTrouble;

/** Ids that screens make. One in use where its author can't see it must not tell that it is. */
final class ClientIds {
  private ClientIds() {}

  /**
   * Saves what carries such an id, in a transaction of its own.
   *
   * @throws NotThere when the id is taken by something this author can't see
   */
  static void saving(Runnable transaction) {
    try {
      transaction.run();
    } catch (DatabaseTrouble e) {
      throw e.alreadyThere() ? new NotThere() : e;
    }
  }
}
