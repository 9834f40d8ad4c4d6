package app.sapa.provisioning;

import java.util.List;

/** The channel kinds that a workspace file may name. */
public final class ChannelKinds {
  static final String WEBCHAT = "webchat";
  static final String CUSTOM = "custom";

  private ChannelKinds() {}

  /** In the order in which a refusal lists them. */
  public static List<String> known() {
    return List.of(WEBCHAT, CUSTOM);
  }
}
