package app.sapa.conversation.ui;

import app.sapa.channel.Channels;
import app.sapa.contact.ContactCards;
import app.sapa.contact.VisibleContacts;
import app.sapa.contact.ui.DrawerDesk;
import app.sapa.conversation.Activity;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Closing;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Deeds;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.Finding;
import app.sapa.conversation.Mentions;
import app.sapa.conversation.Previewing;
import app.sapa.conversation.Prompting;
import app.sapa.conversation.ReadPointers;
import app.sapa.conversation.Replying;
import app.sapa.conversation.SendingLater;
import app.sapa.conversation.SnippetFiles;
import app.sapa.conversation.Snoozing;
import app.sapa.conversation.Timeline;
import app.sapa.guard.FileStore;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.Members;
import app.sapa.people.Presence;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What a console works with; of its own, because a proxy would hide the desks. */
@Dependent
public class Desks {
  @Inject ContactCards cards;
  @Inject VisibleContacts visible;
  @Inject Timeline timeline;
  @Inject Finding finding;
  @Inject Activity activity;
  @Inject Replying replying;
  @Inject Commenting commenting;
  @Inject Mentions mentions;
  @Inject Prompting prompting;
  @Inject SnippetFiles snippetFiles;
  @Inject Previewing previewing;
  @Inject Deeds deeds;
  @Inject Closing closing;
  @Inject SendingLater later;
  @Inject Snoozing snoozing;
  @Inject Drafts drafts;
  @Inject ReadPointers pointers;
  @Inject Attention attention;
  @Inject FileStore files;
  @Inject Members members;
  @Inject Presence presence;
  @Inject Channels channels;
  @Inject Clock clock;
  @Inject Texts texts;
  @Inject Told told;
  @Inject DrawerDesk drawer;

  final JsonMapper json = JsonMapper.builder().build();

  /** The names known to one screen. */
  public Roster roster(Supplier<Viewer> viewer) {
    return new Roster(members, channels, closing, viewer);
  }
}
