package app.sapa.database;

import java.util.Set;

/** The only policies that let rows be seen without their workspace being entered. */
public final class OpenPolicies {
  /**
   * As table and policy: a person's own memberships before a workspace is entered, and the channel
   * behind a provider's call, for the ingest role.
   */
  public static final Set<String> NAMES = Set.of("membership.own", "channel.door");

  private OpenPolicies() {}
}
