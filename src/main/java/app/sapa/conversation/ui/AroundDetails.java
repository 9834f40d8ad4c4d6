package app.sapa.conversation.ui;

import app.sapa.contact.ui.DetailsPanel;
import app.sapa.kit.Popup;
import app.sapa.people.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the details need of a screen on which a contact is open.
 *
 * @param assigning where the contact is given to somebody
 * @param refreshing shows what has changed
 */
record AroundDetails(Opened opened, Popup assigning, Runnable refreshing)
    implements DetailsPanel.Around {
  @Override
  public Viewer viewer() {
    return opened.viewer();
  }

  @Override
  public String channel(UUID id) {
    return opened.roster.channelName(id);
  }

  @Override
  public String member(@Nullable UUID id) {
    return opened.roster.member(id);
  }

  @Override
  public void changed() {
    refreshing.run();
  }
}
