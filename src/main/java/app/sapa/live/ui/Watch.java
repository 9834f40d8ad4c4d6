package app.sapa.live.ui;

import app.sapa.base.NotThere;
import app.sapa.live.Nudge;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps an open screen up to date, from when it is on the page until it is not. */
public final class Watch {
  /** Shorter than others remember that somebody looks. */
  private static final Duration LOOKING = Duration.ofSeconds(20);

  private final Pulses pulses;
  private final Screen screen;
  private @Nullable Pulse pulse;
  private @Nullable Future<?> looking;

  /** What is called in the screen's own turn, never at the same time as anything else of it. */
  public interface Screen {
    /** Names, rights or teams are other ones. */
    void rightsChanged();

    /** Something became of these contacts, whom the viewer may see or not. */
    void contactsChanged(Set<UUID> contacts);

    /** Others came to these contacts, went, or write. */
    default void attentionChanged(Set<UUID> contacts) {}

    /** What somebody asked for while writing to these contacts is known. */
    default void previewsChanged(Set<UUID> contacts) {}

    /** This work over many contacts has gone on. */
    default void workChanged(Set<UUID> runs) {}

    /** There is something else to tell these members, by their memberships. */
    default void noticesChanged(Set<UUID> members) {}

    /** The person still looks. */
    default void stillLooking() {}
  }

  public Watch(Pulses pulses, Screen screen) {
    this.pulses = pulses;
    this.screen = screen;
  }

  /** Begins to listen for a screen that is on the page. */
  public void start(UI ui, long workspace) {
    pulse = pulses.start(workspace, nudges -> inTurn(ui, () -> heard(nudges)));
    looking = pulses.every(LOOKING, () -> inTurn(ui, screen::stillLooking));
  }

  /** The screen is no more; harmless if it was not listened for. */
  public void stop() {
    if (pulse != null) {
      pulse.close();
    }
    if (looking != null) {
      looking.cancel(false);
    }
  }

  /**
   * Somebody who is not in the workspace any more is led to those they are in. A screen that was
   * closed meanwhile needs nothing.
   */
  private static void inTurn(UI ui, Runnable step) {
    ui.accessLater(
            () -> {
              try {
                step.run();
              } catch (NotThere gone) {
                ui.getPage().setLocation("w");
              }
            },
            () -> {})
        .run();
  }

  private void heard(Set<Nudge> nudges) {
    if (!idsOf(nudges, Nudge.What.RIGHTS).isEmpty()) {
      screen.rightsChanged();
    }
    var contacts = idsOf(nudges, Nudge.What.CONTACT);
    if (!contacts.isEmpty()) {
      screen.contactsChanged(contacts);
    }
    var attended = idsOf(nudges, Nudge.What.PRESENCE);
    if (!attended.isEmpty()) {
      screen.attentionChanged(attended);
    }
    var previewed = idsOf(nudges, Nudge.What.PREVIEW);
    if (!previewed.isEmpty()) {
      screen.previewsChanged(previewed);
    }
    var work = idsOf(nudges, Nudge.What.BULK);
    if (!work.isEmpty()) {
      screen.workChanged(work);
    }
    var notified = idsOf(nudges, Nudge.What.NOTICE);
    if (!notified.isEmpty()) {
      screen.noticesChanged(notified);
    }
  }

  private static Set<UUID> idsOf(Set<Nudge> nudges, Nudge.What what) {
    return nudges.stream()
        .filter(nudge -> nudge.what() == what)
        .map(Nudge::id)
        .collect(Collectors.toSet());
  }
}
