package app.sapa.contact.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.channel.Channel;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.ContactPlace;
import app.sapa.contact.ContactRow;
import app.sapa.contact.Segment;
import app.sapa.people.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the table: pages as they are asked for, and each row as it is by now. */
final class ContactRows implements ContactsIsland.Questions {
  private static final int PAGE = 50;

  private final JsonMapper json = JsonMapper.builder().build();
  private final ContactsDesk desk;
  private final ContactsWords words;
  private final Around around;
  private final ContactsIsland table = new ContactsIsland(this);

  /** Who has been in the table since it was opened. */
  private final Set<UUID> listed = new HashSet<>();

  private Map<UUID, Channel> channels = Map.of();

  /** What the rows need of the screen around them. */
  interface Around {
    /** Whoever looks, with the rights of this moment. */
    Viewer viewer();

    /** Where they are. */
    ContactsPlace place();

    /** On to another place. */
    void go(ContactsPlace other);

    /** Somebody is to be blocked, once that is confirmed. */
    void block(UUID contact);

    /** Somebody is to be unblocked. */
    void unblock(UUID contact);
  }

  ContactRows(ContactsDesk desk, ContactsWords words, Around around) {
    this.desk = desk;
    this.words = words;
    this.around = around;
  }

  ContactsIsland table() {
    return table;
  }

  /** What was known of the workspace may be otherwise. */
  void forget() {
    channels = Map.of();
  }

  /** Begins anew where the person is. */
  void open() {
    var place = around.place();
    listed.clear();
    table.open(
        new ContactsIsland.Opening(
            words.segment(place.segment()), kind(place.segment()), place.order().key()),
        place.contact());
  }

  private static String kind(Segment segment) {
    return segment instanceof Segment.Saved ? "saved" : segment.key();
  }

  /** Rows of those who are in the segment no more leave the table, until they are back. */
  void refresh(Set<UUID> contacts) {
    var touched = new HashSet<>(listed);
    touched.retainAll(contacts);
    if (!touched.isEmpty()) {
      var me = around.viewer();
      var place = around.place();
      var rows = desk.table.rows(me, place.segment(), place.order(), touched);
      rows.forEach(row -> touched.remove(row.id()));
      table.change(written(me, rows), touched);
    }
  }

  private ArrayNode written(Viewer me, List<ContactRow> rows) {
    if (!channels.keySet().containsAll(channelsOf(rows))) {
      channels = desk.channels.all(me);
    }
    var place = around.place();
    return new ContactRowJson(
            json,
            place,
            channels,
            new LocaleNames(words.locale()),
            words.text("contact.anonymous"),
            new ContactAddress(place.slug(), me))
        .all(rows);
  }

  private static Set<UUID> channelsOf(List<ContactRow> rows) {
    return rows.stream().flatMap(row -> row.channels().stream()).collect(Collectors.toSet());
  }

  @Override
  public ObjectNode page(@Nullable String cursor) {
    var node = json.createObjectNode();
    try {
      var me = around.viewer();
      var place = around.place();
      var after = cursor == null ? null : ContactPlace.parse(cursor).orElseThrow(NotThere::new);
      var page = desk.table.page(me, place.segment(), place.order(), after, PAGE);
      page.rows().forEach(row -> listed.add(row.id()));
      var next = page.next();
      node.put("next", next == null ? null : next.asText()).set("rows", written(me, page.rows()));
    } catch (NotThere e) {
      throw e;
    } catch (Refusal refusal) {
      node.put("refused", desk.told.text(words.locale(), refusal));
    }
    return node;
  }

  @Override
  public void sort(String order) {
    around.go(around.place().by(ContactOrder.of(order).orElseThrow(NotThere::new)));
  }

  @Override
  public void block(String contact) {
    around.block(Ids.named(contact));
  }

  @Override
  public void unblock(String contact) {
    around.unblock(Ids.named(contact));
  }
}
