package app.sapa.workspace;

/** Every reason for which a write may pass the viewer's own visibility. */
public enum Raise {
  /** A contact goes to somebody whose contacts the giver may not see. */
  GIVING_A_CONTACT_AWAY,
  /** Whoever answers an unassigned contact gets it. */
  CLAIMING_BY_REPLY,
  /** What became of each of many contacts is noted, also of those that went to somebody else. */
  WORKING_THROUGH_MANY
}
