package app.sapa;

import app.sapa.Neighbourhood.Whom;
import app.sapa.base.NotThere;
import app.sapa.bulk.Bulk;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.ContactRow;
import app.sapa.contact.ContactTable;
import app.sapa.contact.Criterion;
import app.sapa.contact.Detail;
import app.sapa.contact.Editing;
import app.sapa.contact.Filter;
import app.sapa.contact.Knowledge;
import app.sapa.contact.Operator;
import app.sapa.contact.OwnDetail;
import app.sapa.contact.Segment;
import app.sapa.contact.Segments;
import app.sapa.contact.Selected;
import app.sapa.contact.Tagging;
import app.sapa.contact.TextTrait;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Activity;
import app.sapa.conversation.Attachments;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Bringing;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Finding;
import app.sapa.conversation.Mentions;
import app.sapa.conversation.Previewing;
import app.sapa.conversation.Prompting;
import app.sapa.conversation.SendingLater;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Timeline;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.inbox.Snapshots;
import app.sapa.notification.Clearing;
import app.sapa.notification.Notice;
import app.sapa.notification.NoticeTab;
import app.sapa.notification.Notices;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.search.CommentSearch;
import app.sapa.search.ContactSearch;
import app.sapa.search.HistorySearch;
import app.sapa.search.MessageSearch;
import app.sapa.work.QueueName;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every way on which a member may come upon a contact. */
final class VisiblePaths {
  private static final Predicate<Whom> UNBLOCKED = contact -> !contact.blocked();

  /** Asks for something, and leaves nobody out. */
  private static final Filter ANYBODY =
      new Filter.Condition("first-name", Operator.EXISTS, List.of());

  private final Neighbourhood here;
  private final ConversationList list = Stage.the(ConversationList.class);
  private final List<Path> all = new ArrayList<>();

  /** Whom a member comes upon. */
  interface Walked {
    Set<UUID> by(Viewer viewer);
  }

  /** Whether a member comes upon this one. */
  interface Asked {
    boolean of(Viewer viewer, Whom contact);
  }

  /**
   * One way.
   *
   * @param open to whom
   * @param leads to whom, of those that may be seen
   */
  record Path(String name, Predicate<Viewer> open, Predicate<Whom> leads, Walked walked) {
    /** One that is open to everybody. */
    Path(String name, Predicate<Whom> leads, Walked walked) {
      this(name, viewer -> true, leads, walked);
    }
  }

  private VisiblePaths(Neighbourhood here) {
    this.here = here;
  }

  static List<Path> of(Neighbourhood here) {
    var paths = new VisiblePaths(here);
    paths.lists();
    paths.customInboxes();
    paths.filters();
    paths.contacts();
    paths.table();
    paths.threads();
    paths.files();
    paths.previews();
    paths.waiting();
    paths.mentions();
    paths.notices();
    paths.searches();
    paths.bulk();
    return paths.all;
  }

  private void list(String name, Predicate<Whom> leads, Walked walked) {
    all.add(new Path(name, leads, walked));
  }

  private void each(String name, Asked asked) {
    all.add(new Path(name, contact -> true, one(here, asked)));
  }

  /** One contact after the other. */
  static Walked one(Neighbourhood here, Asked asked) {
    return viewer ->
        here.contacts().stream()
            .filter(contact -> answered(asked, viewer, contact))
            .map(Whom::id)
            .collect(Collectors.toSet());
  }

  private static boolean answered(Asked asked, Viewer viewer, Whom contact) {
    try {
      return asked.of(viewer, contact);
    } catch (NotThere e) {
      return false;
    }
  }

  private void lists() {
    for (var order : Look.Order.values()) {
      var look = new Look(Look.Status.OPEN, false, order);
      list("all, " + order, UNBLOCKED, who -> page(who, new Inbox.All(), look));
      list("rows of all, " + order, UNBLOCKED, who -> rows(who, new Inbox.All(), look));
    }
    list("the blocked", Whom::blocked, who -> page(who, new Inbox.Blocked(), Look.FIRST));
    list("their inboxes", UNBLOCKED, this::inTheirInboxes);
  }

  private Set<UUID> page(Viewer viewer, Inbox inbox, Look look) {
    return ids(list.page(viewer, inbox, look, null, 100).items());
  }

  private Set<UUID> rows(Viewer viewer, Inbox inbox, Look look) {
    return ids(list.rows(viewer, inbox, look, here.contacts().stream().map(Whom::id).toList()));
  }

  private static Set<UUID> ids(List<ListRow> rows) {
    return rows.stream().map(ListRow::id).collect(Collectors.toSet());
  }

  private Set<UUID> inTheirInboxes(Viewer viewer) {
    return Stage.the(Inboxes.class).of(viewer).stream()
        .map(Inboxes.Named::inbox)
        .filter(inbox -> !(inbox instanceof Inbox.Blocked))
        .flatMap(inbox -> page(viewer, inbox, Look.FIRST).stream())
        .collect(Collectors.toSet());
  }

  private void customInboxes() {
    var box = here.everybody();
    list(
        "a custom inbox just refreshed",
        UNBLOCKED,
        who -> {
          Stage.the(Snapshots.class).refresh(who, box, Look.FIRST);
          return page(who, box, Look.FIRST);
        });
    list(
        "a snapshot from when they saw everybody",
        UNBLOCKED,
        who -> page(sawEverybody(who), box, Look.FIRST));
    list("rows of such a snapshot", UNBLOCKED, who -> rows(sawEverybody(who), box, Look.FIRST));
    var explaining = Stage.the(Explaining.class);
    list(
        "why they are in it",
        UNBLOCKED,
        who ->
            one(here, (viewer, it) -> explaining.why(viewer, box, Look.FIRST, it.id()).here())
                .by(sawEverybody(who)));
    each(
        "why they are in it or not",
        (who, it) -> {
          explaining.why(who, box, Look.FIRST, it.id());
          return true;
        });
  }

  /** Their last refresh found everybody, the blocked too. */
  private Viewer sawEverybody(Viewer viewer) {
    Stage.the(Snapshots.class).of(viewer, here.everybody(), Look.FIRST);
    Company.run(
        """
        update custom_inbox_snapshot n set contact_ids =
          array(select id from contact c where c.workspace_id = n.workspace_id order by id)
        where n.custom_inbox_id = ? and n.membership_id = ?\
        """,
        here.everybody().id(),
        viewer.id());
    return viewer;
  }

  private void filters() {
    list(
        "a filter not saved yet",
        UNBLOCKED,
        who -> ids(list.preview(who, Filter.everyone(), Look.FIRST, 100)));
    list(
        "a list under a filter",
        UNBLOCKED,
        who -> ids(list.page(who, new Inbox.All(), Look.FIRST, ANYBODY, null, 100).items()));
    list(
        "rows under a filter",
        UNBLOCKED,
        who ->
            ids(
                list.rows(
                    who,
                    new Inbox.All(),
                    Look.FIRST,
                    ANYBODY,
                    here.contacts().stream().map(Whom::id).toList())));
    list(
        "the count of one in a list",
        UNBLOCKED,
        one(here, (who, it) -> list.count(who, new Inbox.All(), Look.FIRST, named(it)) == 1));
    list("the count of one", UNBLOCKED, one(here, (who, it) -> list.count(who, named(it)) == 1));
    each(
        "a criterion counted",
        (who, it) ->
            Stage.the(VisibleContacts.class)
                    .count(who, new Criterion.SaysText(TextTrait.FIRST_NAME, it.name()))
                == 1);
    each(
        "everything known of contacts",
        (who, it) -> Stage.the(Knowledge.class).of(who, Set.of(it.id())).containsKey(it.id()));
  }

  private static Filter named(Whom contact) {
    return new Filter.Condition("first-name", Operator.IS, List.of(contact.name()));
  }

  private void contacts() {
    var contacts = Stage.the(VisibleContacts.class);
    each("seen", (who, it) -> contacts.sees(who, it.id()));
    each("seen among others", (who, it) -> !contacts.among(who, Set.of(it.id())).isEmpty());
    each(
        "for a change",
        (who, it) -> {
          Stage.the(Tx.class).run(who, () -> contacts.forChange(who, it.id()));
          return true;
        });
    each(
        "a card",
        (who, it) -> {
          Stage.the(ContactCards.class).open(who, it.id());
          return true;
        });
    each(
        "tags to choose",
        (who, it) -> {
          Stage.the(Tagging.class).offered(who, it.id());
          return true;
        });
    each(
        "tagged",
        (who, it) -> {
          Stage.the(Tagging.class).putNamed(who, it.id(), "Met by " + who.name());
          return true;
        });
    each(
        "a detail written",
        (who, it) -> {
          var name = new Detail.Own(OwnDetail.LAST_NAME);
          Stage.the(Editing.class).write(who, it.id(), name, "", "Met");
          Stage.the(Editing.class).write(who, it.id(), name, "Met", "");
          return true;
        });
    each(
        "who else looks",
        (who, it) -> {
          Stage.the(Attention.class).looks(here.owner(), it.id());
          return who.equals(here.owner())
              || !Stage.the(Attention.class).beside(who, it.id()).isEmpty();
        });
  }

  private void table() {
    var segments = Stage.the(Segments.class);
    var everybody =
        segments.open(
            here.owner(),
            Segment.SAVED + segments.create(here.owner(), "Everybody", Filter.everyone()));
    for (var segment : List.of(new Segment.All(), everybody)) {
      tabulated("the table of " + segment.key(), UNBLOCKED, segment);
    }
    tabulated("the table of the blocked", Whom::blocked, new Segment.Blocked());
  }

  private void tabulated(String name, Predicate<Whom> leads, Segment segment) {
    var table = Stage.the(ContactTable.class);
    var first = ContactOrder.FIRST;
    var everyone = here.contacts().stream().map(Whom::id).toList();
    opened(name, leads, who -> tabled(table.page(who, segment, first, null, 100).rows()));
    opened("rows of " + name, leads, who -> tabled(table.rows(who, segment, first, everyone)));
  }

  /** Open to those who may open contacts; to all others it is not there. */
  private void opened(String name, Predicate<Whom> leads, Walked walked) {
    all.add(
        new Path(
            name,
            viewer -> viewer.may(Permission.OPEN_CONTACTS),
            leads,
            who -> {
              try {
                return walked.by(who);
              } catch (NotThere e) {
                return Set.of();
              }
            }));
  }

  private static Set<UUID> tabled(List<ContactRow> rows) {
    return rows.stream().map(ContactRow::id).collect(Collectors.toSet());
  }

  private void threads() {
    var timeline = Stage.the(Timeline.class);
    each("a thread", (who, it) -> !timeline.latest(who, it.id(), 9).entries().isEmpty());
    var activity = Stage.the(Activity.class);
    each(
        "what was done",
        (who, it) -> !activity.page(who, it.id(), Activity.Wanted.ALL, null, 9).items().isEmpty());
    each(
        "a permalink",
        (who, it) -> !timeline.around(who, it.id(), it.message(), 9).entries().isEmpty());
    each(
        "messages by id",
        (who, it) -> !timeline.messages(who, it.id(), List.of(it.message())).isEmpty());
    var history = Stage.the(HistorySearch.class);
    for (var among : Finding.Among.values()) {
      each(
          "found in the thread among " + among,
          (who, it) -> !history.find(who, it.id(), among, it.name(), null).hits().isEmpty());
    }
  }

  private void files() {
    var on = new HashMap<UUID, UUID>();
    each(
        "a file",
        (who, it) -> {
          var file = on.computeIfAbsent(it.id(), this::fileOn);
          Stage.the(Attachments.class).open(who, file);
          return true;
        });
  }

  private void waiting() {
    var later = Stage.the(SendingLater.class);
    var scheduled = new HashMap<UUID, UUID>();
    each(
        "what waits to be sent",
        (who, it) -> {
          scheduled.computeIfAbsent(it.id(), VisiblePaths::waitingFor);
          return !later.waiting(who, it.id()).isEmpty();
        });
  }

  private static UUID waitingFor(UUID contact) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into waiting_reply (workspace_id, id, contact_id, author_id, body, preview,"
            + " scheduled, written_at, due_at) select workspace_id, ?, id, (select m.id from"
            + " membership m where m.workspace_id = contact.workspace_id order by m.id limit 1),"
            + " 'Besok', true, true, now(), now() + interval '1 day' from contact where id = ?",
        id,
        contact);
    return id;
  }

  private void previews() {
    var previewing = Stage.the(Previewing.class);
    each(
        "what an address shows while writing",
        (who, it) -> previewing.ask(who, it.id(), "https://toko.example/").isPresent());
    var shown = new HashMap<UUID, UUID>();
    each(
        "the picture of a preview",
        (who, it) -> {
          var picture = shown.computeIfAbsent(it.id(), this::pictureFor);
          Stage.the(Attachments.class).open(who, picture);
          return true;
        });
  }

  /** Of a message of the contact's, with bytes that are in the store already. */
  private UUID pictureFor(UUID contact) {
    var storage = UUID.randomUUID();
    Company.run(
        """
        insert into link_preview (workspace_id, id, contact_id, message_id, url, asked_at,
          fetched_at, title, description, storage_id, type, size, hash)
        select m.workspace_id, ?, m.contact_id, m.id, 'https://toko.example/', now(), now(), 'Toko',
          '', ?, f.type, f.size, f.hash
        from message m join attachment f using (workspace_id, contact_id)
        where m.contact_id = ? and f.storage_id = ? limit 1\
        """,
        UUID.randomUUID(),
        storage,
        contact,
        fileOn(contact));
    return storage;
  }

  private UUID fileOn(UUID contact) {
    var file = Bringing.text(here.owner(), contact, "note.txt", "Seen");
    Stage.the(Commenting.class)
        .add(here.owner(), contact, UUID.randomUUID(), "", List.of(file.id()));
    return file.storage();
  }

  private void mentions() {
    var prompting = Stage.the(Prompting.class);
    each("what to write", (who, it) -> !prompting.variables(who, it.id()).isEmpty());
    each(
        "what fills a blank",
        (who, it) ->
            prompting.variables(who, it.id()).stream()
                .anyMatch(each -> each.value().contains(it.name())));
    var mentions = Stage.the(Mentions.class);
    each("whom to mention", (who, it) -> !mentions.candidates(who, it.id(), "").isEmpty());
    each(
        "offered to be mentioned",
        (who, it) ->
            mentions.candidates(here.owner(), it.id(), who.name()).stream()
                .anyMatch(candidate -> candidate.id().equals(who.id())));
    each(
        "mentioned",
        (who, it) -> {
          var comment = UUID.randomUUID();
          var text = "@" + who.name();
          Stage.the(Commenting.class).add(here.owner(), it.id(), comment, text);
          var noted =
              "select count(*) from comment_mention where comment_id = ? and membership_id = ?";
          return Company.number(noted, comment, who.id()) == 1;
        });
  }

  private void bulk() {
    list(
        "work over a whole result",
        contact -> true,
        who -> {
          var whole = new Selected.Whole(new Criterion.Everyone());
          var run = Stage.the(Bulk.class).start(who, new Deed.Unsnooze(), whole);
          Shopfront.emptied(QueueName.BULK);
          return PastWalls.texts("select contact_id from bulk_item where run_id = ?", run).stream()
              .map(UUID::fromString)
              .collect(Collectors.toSet());
        });
  }

  private void notices() {
    var notices = Stage.the(Notices.class);
    list(
        "what they were told",
        contact -> true,
        who ->
            notices.page(toldOfEverybody(who), NoticeTab.ALL, null, 100).items().stream()
                .map(Notice::contact)
                .collect(Collectors.toSet()));
    each(
        "the number at the bell",
        (who, it) -> notices.unread(toldOfOnly(toldOfEverybody(who), it)) == 1);
    each(
        "what their browser shows",
        (who, it) ->
            !notices.toShow(toldOfOnly(toldOfEverybody(who), it), Instant.EPOCH).isEmpty());
    each(
        "a notice opened",
        (who, it) ->
            Stage.the(Clearing.class)
                .open(toldOfEverybody(who), it.id())
                .contact()
                .equals(it.id()));
  }

  /** From when they saw everybody. For the sake of brevity, a notice has the contact's id. */
  private Viewer toldOfEverybody(Viewer viewer) {
    Company.run("delete from notice where workspace_id = ?", viewer.workspace());
    Company.run(
        """
        insert into notice (workspace_id, id, membership_id, contact_id, kind, subject_id, browser,
          at) select workspace_id, id, ?, id, 'NEW_MESSAGE', id, true, now() from contact
        where workspace_id = ?\
        """,
        viewer.id(),
        viewer.workspace());
    return viewer;
  }

  private static Viewer toldOfOnly(Viewer viewer, Whom contact) {
    Company.run(
        "update notice set read_at = case when id = ? then null else now() end"
            + " where workspace_id = ?",
        contact.id(),
        viewer.workspace());
    return viewer;
  }

  private void searches() {
    each(
        "contact search",
        (who, it) -> Stage.the(ContactSearch.class).search(who, it.name(), 9, null).total() == 1);
    each(
        "message search",
        (who, it) -> Stage.the(MessageSearch.class).search(who, it.name(), 9, null).total() == 1);
    each(
        "comment search",
        (who, it) -> Stage.the(CommentSearch.class).search(who, it.name(), 9, null).total() == 1);
  }
}
