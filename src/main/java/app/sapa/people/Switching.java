package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Settles how a workspace has things done, for owners and for managers who are not kept from its
 * settings. To everybody else these are not there to be changed.
 */
@ApplicationScoped
public class Switching {
  @Inject Tx tx;
  @Inject Switches switches;

  /**
   * Turns a switch; what depends on it goes by the new value from the next action on.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code switch.no-such-value} or {@code switch.no-such-country}
   */
  public void change(Viewer viewer, Switch which, String value) {
    if (!viewer.may(Permission.CHANGE_SETTINGS)) {
      throw new NotThere();
    }
    tx.run(viewer, () -> switches.settle(which, value));
  }
}
