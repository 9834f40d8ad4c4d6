package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Settles how a workspace has things done, for owners and for managers who are not kept from its
 * settings. To everybody else these are not there to be changed.
 */
@ApplicationScoped
public class Switching {
  @Inject Tx tx;
  @Inject Switches switches;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * Turns a switch; what depends on it goes by the new value from the next action on.
   *
   * @throws NotThere for a viewer who may not, see {@link Permission#toTurn}
   * @throws Refusal {@code switch.no-such-value} or {@code switch.no-such-country}
   */
  public void change(Viewer viewer, Switch which, String value) {
    changeAll(viewer, Map.of(which, value));
  }

  /** Turns several, all or none; refuses as above. */
  public void changeAll(Viewer viewer, Map<Switch, String> wanted) {
    if (!wanted.keySet().stream().allMatch(which -> viewer.may(Permission.toTurn(which)))) {
      throw new NotThere();
    }
    tx.run(
        viewer,
        () -> {
          var before = switches.of(viewer);
          wanted.forEach((which, value) -> turn(which, before.getOrDefault(which, ""), value));
        });
  }

  private void turn(Switch which, String before, String value) {
    switches.settle(which, value);
    if (!before.equals(value)) {
      var subject = UUID.nameUUIDFromBytes(which.name().getBytes(StandardCharsets.UTF_8));
      audit.note(
          AuditAction.SWITCH_TURNED,
          subject,
          Map.of(which.name(), before),
          Map.of(which.name(), value));
      live.changed(Nudge.What.RIGHTS, subject);
    }
  }
}
