package app.sapa.people.ui;

import app.sapa.people.Inviting;
import app.sapa.people.Memberships;
import app.sapa.people.Teams;
import app.sapa.workspace.Switches;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What the page of the members works with; of its own, because a proxy would hide the desks. */
@Dependent
public class MemberDesk {
  @Inject Memberships memberships;
  @Inject Teams teams;
  @Inject Switches switches;
  @Inject Inviting inviting;
  @Inject Clock clock;
}
