package app.sapa.shell;

import app.sapa.contact.ui.ContactAddress;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Inboxes;
import app.sapa.kit.Initials;
import app.sapa.kit.Texts;
import app.sapa.people.ColourScheme;
import app.sapa.people.Profile;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import app.sapa.search.ContactHit;
import app.sapa.search.ContactSearch;
import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the command palette finds in one workspace. */
@Dependent
public class Commands {
  private static final int MOST_CONTACTS = 8;

  @Inject Seat seat;
  @Inject Inboxes inboxes;
  @Inject CustomInboxes customInboxes;
  @Inject ContactSearch contacts;
  @Inject Profile profile;
  @Inject Texts texts;

  private final JsonMapper json = JsonMapper.builder().build();

  /** With the address of the workspace that one is in at any time. */
  CommandPalette.Questions in(Supplier<String> slug, Locale locale) {
    return new Answers(slug, locale);
  }

  private final class Answers implements CommandPalette.Questions {
    private final Supplier<String> slug;
    private final Locale locale;

    Answers(Supplier<String> slug, Locale locale) {
      this.slug = slug;
      this.locale = locale;
    }

    @Override
    public ArrayNode inboxes() {
      var all = json.createArrayNode();
      var viewer = viewer();
      inboxes.of(viewer).forEach(named -> all.add(inbox(named)));
      customInboxes
          .list(viewer, CustomInboxes.Section.ALL)
          .forEach(box -> all.add(inbox(box.named())));
      return all;
    }

    private ObjectNode inbox(Inboxes.Named named) {
      var key = named.inbox().key();
      var name = named.name().isEmpty() ? texts.of(locale, "inbox." + key) : named.name();
      return json.createObjectNode()
          .put("name", name)
          .put("address", "w/" + slug.get() + "/inbox/" + key);
    }

    @Override
    public ArrayNode contacts(String text) {
      var viewer = viewer();
      var all = json.createArrayNode();
      contacts
          .search(viewer, text, MOST_CONTACTS, null)
          .hits()
          .forEach(hit -> all.add(contact(viewer, hit)));
      return all;
    }

    private ObjectNode contact(Viewer viewer, ContactHit hit) {
      var name = hit.name().isEmpty() ? texts.of(locale, "contact.anonymous") : hit.name();
      var initials = Initials.of(hit.id(), name);
      return json.createObjectNode()
          .put("name", name)
          .put("initials", initials.letters())
          .put("hue", initials.hue())
          .put("line", hit.phone() != null ? hit.phone() : hit.email())
          .put("blocked", hit.blocked())
          .put("address", new ContactAddress(slug.get(), viewer).of(hit.id(), hit.blocked()));
    }

    @Override
    public void colour(boolean dark) {
      var scheme = dark ? ColourScheme.DARK : ColourScheme.LIGHT;
      profile.colour(seat.account(), scheme);
      UI.getCurrent().getPage().setColorScheme(Frame.scheme(scheme));
    }

    private Viewer viewer() {
      return seat.in(slug.get());
    }
  }
}
