package app.sapa;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.bulk.Bulk;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactName;
import app.sapa.contact.Filter;
import app.sapa.contact.Segments;
import app.sapa.contact.Selected;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Audience;
import app.sapa.conversation.Bringing;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.Previewing;
import app.sapa.conversation.Reply;
import app.sapa.conversation.Retelling;
import app.sapa.conversation.SendingLater;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Snippet;
import app.sapa.conversation.Snippets;
import app.sapa.conversation.Timeline;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Inbox;
import app.sapa.people.Machine;
import app.sapa.people.Memberships;
import app.sapa.people.Restriction;
import app.sapa.people.Rights;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.search.JournalWriter;
import app.sapa.search.RecentSearches;
import app.sapa.search.SearchScope;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of everything that a company has and others must not reach: a contact of its owner's with a
 * history, and what hangs on it.
 *
 * @param inbox the owner's alone
 * @param message one that the contact wrote
 * @param run work of the owner's, which is done
 * @param snippet the owner's alone
 * @param file by which a file on the comment is fetched
 * @param preview one that the owner asked for while writing
 * @param waiting replies of the owner's that leave in a week
 * @param place before everything in the thread
 */
record Belongings(
    Company company,
    Viewer owner,
    Viewer colleague,
    UUID contact,
    UUID message,
    UUID comment,
    UUID file,
    UUID notice,
    UUID category,
    UUID tag,
    UUID team,
    UUID channel,
    UUID deadLetter,
    UUID invitation,
    Inbox.Custom inbox,
    UUID segment,
    UUID run,
    UUID snippet,
    UUID preview,
    List<UUID> waiting,
    Cursor place) {
  /** Nobody else is called that, or writes or is told such words. */
  static final String NAME = "Zulaikha";

  /** What a member's own looking about leaves behind. */
  private static final Set<String> OF_THE_CALLER =
      Set.of("inbox_seen", "inbox_look", "recent_search", "notice_choice");

  static final String SAID = "xylophone";
  static final String NOTED = "zeppelin";

  static Belongings of(Company company) {
    var clock = Stage.the(Clock.class);
    var owner = company.owner("Olivia");
    var colleague = company.agent("Citra", Scope.ALL);
    var channel = company.channel(ChannelKind.CUSTOM);
    var contact = Ids.next(clock);
    var begin = clock.instant().minus(Duration.ofHours(1));
    var machine = new Machine(company.workspace(), Machine.Task.INTAKE);
    var tx = Stage.the(Tx.class);
    tx.run(
        machine,
        () -> {
          var made = new Contact(contact, ContactName.of(NAME), begin);
          tx.entities().persist(made);
          var told = Stage.the(Retelling.class).of(machine, made);
          told.heard(channel, "My " + SAID + " is broken", begin);
          told.answered(channel, owner.id(), "Which one?", begin.plusSeconds(60));
          told.assigned(owner.id(), begin.plusSeconds(61));
        });
    var comment = Ids.next(clock);
    var file = Bringing.text(owner, contact, "airship.txt", NOTED);
    Stage.the(Commenting.class)
        .add(owner, contact, comment, "Likes the " + NOTED, List.of(file.id()));
    Stage.the(Drafts.class).keep(owner, contact, Drafts.Mode.REPLY, "We are on our way");
    Bringing.text(owner, contact, "way.txt", "Over the hill");
    Stage.the(RecentSearches.class).remember(owner, SearchScope.MESSAGES, SAID);
    Stage.the(Attention.class).looks(owner, contact);
    Stage.the(Attention.class).contactWrites(company.workspace(), contact);
    Stage.the(Memberships.class).change(owner, colleague.id(), restricted());
    var first = Stage.the(Timeline.class).latest(owner, contact, 10).entries().getFirst();
    return new Belongings(
            company,
            owner,
            colleague,
            contact,
            id("select id from message where contact_id = ? and direction = 'IN'", contact),
            comment,
            file.storage(),
            notice(colleague, owner, contact),
            named(company, "category", "name, position", "'Repairs', 0"),
            tagged(company, contact),
            company.team("Sales"),
            channel,
            deadLetter(company, channel),
            invitation(company, owner),
            new Inbox.Custom(
                Stage.the(CustomInboxes.class).create(owner, "Everybody", Filter.everyone())),
            Stage.the(Segments.class).create(owner, "Everybody", Filter.everyone()),
            worked(owner, contact),
            snippet(owner),
            preview(owner, contact),
            waiting(owner, contact),
            new Cursor(first.at().minusSeconds(1), contact))
        .settled();
  }

  private static UUID preview(Viewer owner, UUID contact) {
    var asked = Stage.the(Previewing.class).ask(owner, contact, "https://zeppelin.example/");
    Shopfront.emptied(QueueName.PREVIEWS);
    return asked.orElseThrow().id();
  }

  private static List<UUID> waiting(Viewer owner, UUID contact) {
    var due = Instant.now().plus(Duration.ofDays(7));
    var ids = Stream.generate(UUID::randomUUID).limit(3).toList();
    ids.forEach(id -> Stage.the(SendingLater.class).at(owner, contact, Reply.of(id, NOTED), due));
    return ids;
  }

  private static UUID snippet(Viewer owner) {
    var words =
        new Snippet.Words("Where we are", "whereabouts", "Come to us, {{contact.name}}", "");
    var snippet = Stage.the(Snippets.class).create(owner, words, Audience.personal());
    Bringing.intoSnippet(owner, snippet, "map.txt", NOTED);
    return snippet;
  }

  private static UUID worked(Viewer owner, UUID contact) {
    var run =
        Stage.the(Bulk.class)
            .start(owner, new Deed.Unsnooze(), new Selected.These(List.of(contact)));
    Shopfront.emptied(QueueName.BULK);
    return run;
  }

  /** The colleague asks the owner to look, of which the owner is told. */
  private static UUID notice(Viewer colleague, Viewer owner, UUID contact) {
    var asks = Ids.next(Stage.the(Clock.class));
    Stage.the(Commenting.class).add(colleague, contact, asks, "@" + owner.name());
    Shopfront.emptied(QueueName.NOTICES);
    return id("select id from notice where subject_id = ?", asks);
  }

  private static Rights restricted() {
    return new Rights(Role.AGENT, Scope.ALL, Set.of(Restriction.HIDE_SHORTCUTS));
  }

  /** After everything in the thread. */
  Cursor end() {
    return new Cursor(place.at().plus(Duration.ofDays(1)), contact);
  }

  /** Nothing is left that would change its rows by itself. */
  Belongings settled() {
    Stage.the(JournalWriter.class).catchUp(company.workspace());
    return this;
  }

  private static UUID tagged(Company company, UUID contact) {
    var tag = named(company, "tag", "name, folded_name", "'Fragile', 'fragile'");
    Company.run(
        "insert into contact_tag (workspace_id, contact_id, tag_id) values (?, ?, ?)",
        company.workspace(),
        contact,
        tag);
    return tag;
  }

  private static UUID named(Company company, String table, String columns, String values) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into %s (workspace_id, id, %s) values (?, ?, %s)".formatted(table, columns, values),
        company.workspace(),
        id);
    return id;
  }

  private static UUID invitation(Company company, Viewer owner) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into invitation (workspace_id, id, email, email_norm, role, invited_by, created_at,
          expires_at) values (?, ?, 'nia@sapa.test', 'nia@sapa.test', 'AGENT', ?, now(), now())\
        """,
        company.workspace(),
        id,
        owner.id());
    return id;
  }

  private static UUID deadLetter(Company company, UUID channel) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into inbound_event (workspace_id, id, channel_id, dedupe_key, body, received_at,
          state) values (?, ?, ?, 'dead', 'no json', now(), 'DEAD')\
        """,
        company.workspace(),
        id,
        channel);
    return id;
  }

  private static UUID id(String sql, UUID of) {
    return PastWalls.texts(sql, of).stream().map(UUID::fromString).findFirst().orElseThrow();
  }

  /**
   * What every row of the company comes to, table by table, but for which inboxes that member last
   * opened and what they searched for.
   */
  List<String> everyRow(Viewer caller) {
    var tables =
        PastWalls.texts(
            """
            select c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'sapa' and c.column_name = 'workspace_id'
              and t.table_type = 'BASE TABLE' order by 1\
            """);
    return PastWalls.texts(
        tables.stream()
            .map(table -> rows(table, caller))
            .collect(Collectors.joining(" union all ", "", " order by 1")));
  }

  private String rows(String table, Viewer caller) {
    return """
    select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
    from %1$s t where workspace_id = %2$d %3$s\
    """
        .formatted(
            table,
            company.workspace(),
            OF_THE_CALLER.contains(table) ? "and membership_id <> '" + caller.id() + "'" : "");
  }
}
