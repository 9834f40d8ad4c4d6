package app.sapa.search.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.contact.ui.ContactAddress;
import app.sapa.kit.Texts;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import app.sapa.search.CommentSearch;
import app.sapa.search.ContactSearch;
import app.sapa.search.MessageSearch;
import app.sapa.search.RecentSearches;
import app.sapa.search.RecentSearches.RecentSearch;
import app.sapa.search.SearchScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the search screen finds in one workspace. */
@Dependent
class SearchAnswers {
  private static final int PAGE = 50;

  @Inject Seat seat;
  @Inject ContactSearch contacts;
  @Inject MessageSearch messages;
  @Inject CommentSearch comments;
  @Inject RecentSearches recents;
  @Inject VisibleContacts visible;
  @Inject Texts texts;

  private final JsonMapper json = JsonMapper.builder().build();

  ObjectNode search(
      String slug, Locale locale, SearchScope scope, String text, @Nullable String cursor) {
    var viewer = viewer(slug);
    var anonymous = texts.of(locale, "contact.anonymous");
    var written = new HitJson(json, new ContactAddress(slug, viewer), anonymous);
    return switch (scope) {
      case CONTACTS -> written.contacts(contacts.search(viewer, text, PAGE, cursor));
      case MESSAGES -> written.texts(messages.search(viewer, text, PAGE, cursor));
      case COMMENTS -> written.texts(comments.search(viewer, text, PAGE, cursor));
    };
  }

  ArrayNode recent(String slug) {
    var all = json.createArrayNode();
    for (var search : recents.of(viewer(slug))) {
      all.addObject().put("scope", search.scope().key()).put("text", search.text());
    }
    return all;
  }

  void remember(String slug, SearchScope scope, String text) {
    recents.remember(viewer(slug), scope, text);
  }

  void forget(String slug, SearchScope scope, String text) {
    recents.forget(viewer(slug), new RecentSearch(scope, text));
  }

  /** Those of these contacts that the viewer may not see any more. */
  Set<UUID> gone(String slug, Set<UUID> shown) {
    var gone = new HashSet<>(shown);
    gone.removeAll(visible.among(viewer(slug), shown));
    return gone;
  }

  /**
   * The viewer with the rights of this moment.
   *
   * @throws NotThere when there is no such workspace for them
   */
  Viewer viewer(String slug) {
    return seat.in(slug);
  }
}
