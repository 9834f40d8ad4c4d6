package app.sapa.provisioning;

import java.util.Arrays;
import java.util.Optional;

/** A switch that narrows what one member may do; the files write it in camel case. */
public enum Restriction {
  NO_WORKSPACE_SETTINGS("noWorkspaceSettings", true, false),
  NO_INTEGRATIONS("noIntegrations", true, false),
  NO_CONTACT_DELETION("noContactDeletion", true, true),
  NO_EXPORT("noExport", true, true),
  HIDE_SHORTCUTS("hideShortcuts", false, true),
  MASK_PHONE("maskPhone", true, true),
  MASK_EMAIL("maskEmail", true, true);

  private final String written;
  private final boolean managers;
  private final boolean agents;

  Restriction(String written, boolean managers, boolean agents) {
    this.written = written;
    this.managers = managers;
    this.agents = agents;
  }

  /** The name in the files, such as {@code noExport}. */
  public String written() {
    return written;
  }

  /** Whether the switch means anything to that role; nothing narrows an owner. */
  public boolean narrows(Tenant.Role role) {
    return switch (role) {
      case OWNER -> false;
      case MANAGER -> managers;
      case AGENT -> agents;
    };
  }

  static Optional<Restriction> named(String written) {
    return Arrays.stream(values()).filter(each -> each.written.equals(written)).findFirst();
  }
}
