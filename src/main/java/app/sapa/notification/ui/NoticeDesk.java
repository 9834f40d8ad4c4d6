package app.sapa.notification.ui;

import app.sapa.kit.Texts;
import app.sapa.live.ui.Pulses;
import app.sapa.notification.Clearing;
import app.sapa.notification.NoticeChoices;
import app.sapa.notification.Notices;
import app.sapa.people.SystemMail;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What the bell and its panel need to do their work. */
@Dependent
public class NoticeDesk {
  @Inject Seat seat;
  @Inject Notices notices;
  @Inject Clearing clearing;
  @Inject NoticeChoices choices;
  @Inject SystemMail mail;
  @Inject Texts texts;
  @Inject Pulses pulses;
  @Inject Clock clock;

  /** Whoever sits before the screen, in a workspace and with the rights of this moment. */
  Viewer viewer(String slug) {
    return seat.in(slug);
  }
}
