package app.sapa.bench;

import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import java.util.UUID;

/** Those who look: at the largest company, and the owner of the smallest. */
record Cast(Viewer owner, Viewer unrestricted, Viewer restricted, Viewer small, Staff staff) {
  static Cast of(Beans beans, Sizes sizes) {
    var viewers = beans.the(Viewers.class);
    var largest = sizes.shares().getFirst();
    var smallest = sizes.shares().getLast();
    var staff = new Staff(largest);
    return new Cast(
        member(viewers, largest, Staff.OWNER),
        member(viewers, largest, staff.unrestricted()),
        member(viewers, largest, Staff.RESTRICTED),
        member(viewers, smallest, Staff.OWNER),
        staff);
  }

  private static Viewer member(Viewers viewers, Sizes.Share share, int number) {
    var account = new Staff(share).id(Key.ACCOUNT, number);
    return viewers.entering(DataSet.slug(share.number()), account).orElseThrow();
  }

  UUID team(int number) {
    return staff.id(Key.TEAM, number);
  }
}
