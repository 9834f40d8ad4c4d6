package app.sapa.inbox.ui;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Drafts;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.ListRow;
import app.sapa.people.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings the list the rows of the place where one is, and again those that have changed. */
final class Listing implements ListIsland.Questions {
  private static final int PAGE = 50;

  /** More are selected as a whole. */
  private static final int MOST_PICKED = 2_000;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Sources sources;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final Chosen chosen;
  private final ListIsland list = new ListIsland(this);
  private Place place = Place.NOWHERE;

  /** Where rows come from. */
  record Sources(
      Inboxes inboxes, ConversationList conversations, VisibleContacts contacts, Drafts drafts) {}

  /** What somebody does with the rows. */
  interface Chosen {
    /** Somebody was chosen from the list. */
    void chosen(UUID contact);

    /** Something is to be done about a contact, as its row offers it. */
    void act(UUID contact, String deed);

    /** These are selected now. */
    void picked(List<UUID> contacts);
  }

  /** With whom to tell what is done with the rows. */
  Listing(Sources sources, Words words, Supplier<Viewer> viewer, Chosen chosen) {
    this.sources = sources;
    this.words = words;
    this.viewer = viewer;
    this.chosen = chosen;
  }

  ListIsland list() {
    return list;
  }

  /** Lists another place; what it says when it is empty, and a way on from there. */
  void open(Place other, String empty, ListIsland.@Nullable Link emptyLink) {
    place = other;
    list.open(other.listed(), other.contact(), empty, emptyLink);
  }

  @Override
  public ObjectNode page(@Nullable String cursor) {
    var me = viewer.get();
    var box = sources.inboxes().open(me, place.box().inbox().key()).inbox();
    var after = cursor == null ? null : Cursor.parse(cursor).orElseThrow(NotThere::new);
    var page = sources.conversations().page(me, box, place.look(), place.filter(), after, PAGE);
    tellDrafts(me, page.items());
    var node = json.createObjectNode();
    node.set("rows", rows(me).all(page.items()));
    return node.put("next", page.following().map(Cursor::asText).orElse(null));
  }

  private void tellDrafts(Viewer me, List<ListRow> rows) {
    var drafts = new HashMap<UUID, Drafts.Glimpse>();
    rows.forEach(row -> drafts.put(row.id(), Drafts.Glimpse.NOTHING));
    drafts.putAll(sources.drafts().among(me, List.copyOf(drafts.keySet())));
    list.drafts(drafts);
  }

  @Override
  public void select(String row) {
    chosen.chosen(Ids.named(row));
  }

  @Override
  public void act(String row, String deed) {
    chosen.act(Ids.named(row), deed);
  }

  @Override
  public void picked(List<String> rows) {
    chosen.picked(rows.stream().limit(MOST_PICKED).map(each -> Ids.named(each)).toList());
  }

  /** Tells what has become of these contacts' rows. */
  void refresh(Set<UUID> contacts) {
    var me = viewer.get();
    var gone = new HashSet<>(contacts);
    var changes = json.createArrayNode();
    var written = rows(me);
    for (var row :
        sources
            .conversations()
            .rows(me, place.box().inbox(), place.look(), place.filter(), List.copyOf(contacts))) {
      gone.remove(row.id());
      changes.addObject().put("id", row.id().toString()).set("row", written.one(row));
    }
    var visible = visible(me, gone);
    for (var id : gone) {
      changes
          .addObject()
          .put("id", id.toString())
          .putNull("row")
          .put("hidden", !visible.contains(id));
    }
    list.patch(changes);
  }

  private Set<UUID> visible(Viewer me, Set<UUID> gone) {
    return gone.isEmpty() || me.seesEverything() ? gone : sources.contacts().among(me, gone);
  }

  private RowJson rows(Viewer me) {
    return new RowJson(
        json,
        sources.conversations().names(me),
        place.look().order(),
        words.text("contact.anonymous"));
  }
}
