package app.sapa;

import app.sapa.automation.AutoMessage;
import app.sapa.automation.AutoMessages;
import app.sapa.bulk.Bulk;
import app.sapa.channel.Channels;
import app.sapa.channel.DeadLetters;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.ContactTable;
import app.sapa.contact.ContactWords;
import app.sapa.contact.Criterion;
import app.sapa.contact.Detail;
import app.sapa.contact.Editing;
import app.sapa.contact.Filter;
import app.sapa.contact.Filters;
import app.sapa.contact.Knowledge;
import app.sapa.contact.Onlookers;
import app.sapa.contact.Operator;
import app.sapa.contact.OwnDetail;
import app.sapa.contact.Segment;
import app.sapa.contact.Segments;
import app.sapa.contact.Selected;
import app.sapa.contact.Tagging;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Activity;
import app.sapa.conversation.Attachments;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Audience;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Blocking;
import app.sapa.conversation.Bringing;
import app.sapa.conversation.Categories;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.Finding.Among;
import app.sapa.conversation.Mentions;
import app.sapa.conversation.Outcome;
import app.sapa.conversation.Previewing;
import app.sapa.conversation.Prompting;
import app.sapa.conversation.ReadPointers;
import app.sapa.conversation.Reply;
import app.sapa.conversation.Replying;
import app.sapa.conversation.SendingLater;
import app.sapa.conversation.Situation;
import app.sapa.conversation.Snippet;
import app.sapa.conversation.SnippetFile;
import app.sapa.conversation.SnippetFiles;
import app.sapa.conversation.Snippets;
import app.sapa.conversation.Snoozing;
import app.sapa.conversation.Step;
import app.sapa.conversation.Timeline;
import app.sapa.conversation.Triage;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Draft;
import app.sapa.inbox.Drafting;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.Look;
import app.sapa.inbox.Looks;
import app.sapa.inbox.Sharing;
import app.sapa.inbox.Snapshots;
import app.sapa.notification.Clearing;
import app.sapa.notification.NoticeChoices;
import app.sapa.notification.NoticeKind;
import app.sapa.notification.NoticeTab;
import app.sapa.notification.NoticeWay;
import app.sapa.notification.Notices;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.FormingTeams;
import app.sapa.people.Housekeeping;
import app.sapa.people.Inviting;
import app.sapa.people.KeepingHours;
import app.sapa.people.Members;
import app.sapa.people.Memberships;
import app.sapa.people.Presence;
import app.sapa.people.Rights;
import app.sapa.people.Role;
import app.sapa.people.Staff;
import app.sapa.people.Switching;
import app.sapa.people.Teams;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.search.CommentSearch;
import app.sapa.search.ContactSearch;
import app.sapa.search.HistorySearch;
import app.sapa.search.MessageSearch;
import app.sapa.search.RecentSearches;
import app.sapa.search.RecentSearches.RecentSearch;
import app.sapa.search.SearchScope;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Opening;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Tx;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Everything a viewer can ask of the application, and how to ask it about somebody's things. */
final class Doings {
  /** What answers when there is nothing to answer. */
  static final Object DONE = "done";

  /** How far a doing's answer may reach. */
  enum Reach {
    /** Only those who may see the contact. */
    CONTACT,
    /** Those who keep the channels or look after the members. */
    KEEPERS,
    /** Every member of the workspace, whatever contacts they see. */
    WORKSPACE,
    /** It says nothing about what it was asked of and refuses nobody; it must change nothing. */
    SILENT
  }

  /**
   * One method and how to call it.
   *
   * @param method as {@code Class.method}
   * @param asked answers with what came back about those things, and nothing else
   */
  record Doing(String method, Reach reach, BiFunction<Viewer, Belongings, Object> asked) {}

  private final List<Doing> all = new ArrayList<>();

  private Doings() {}

  static List<Doing> all() {
    var doings = new Doings();
    doings.notifying();
    doings.reading();
    doings.listing();
    doings.searching();
    doings.attending();
    doings.keeping();
    doings.filtering();
    doings.changing();
    doings.building();
    doings.tabulating();
    doings.managing();
    return List.copyOf(doings.all);
  }

  private void answers(String method, Reach reach, BiFunction<Viewer, Belongings, Object> asked) {
    all.add(new Doing(method, reach, asked));
  }

  private void does(String method, Reach reach, BiConsumer<Viewer, Belongings> done) {
    answers(
        method,
        reach,
        (viewer, things) -> {
          done.accept(viewer, things);
          return DONE;
        });
  }

  private void reading() {
    var contacts = Stage.the(VisibleContacts.class);
    answers("VisibleContacts.sees", Reach.CONTACT, (who, it) -> contacts.sees(who, it.contact()));
    answers(
        "VisibleContacts.among",
        Reach.CONTACT,
        (who, it) -> contacts.among(who, Set.of(it.contact())));
    does(
        "VisibleContacts.require", Reach.CONTACT, (who, it) -> contacts.require(who, it.contact()));
    answers(
        "VisibleContacts.forChange",
        Reach.CONTACT,
        (who, it) -> Stage.the(Tx.class).in(who, () -> contacts.forChange(who, it.contact())));
    var cards = Stage.the(ContactCards.class);
    answers("ContactCards.open", Reach.CONTACT, (who, it) -> cards.open(who, it.contact()));
    answers(
        "Tagging.offered",
        Reach.CONTACT,
        (who, it) -> Stage.the(Tagging.class).offered(who, it.contact()));
    answers(
        "Activity.page",
        Reach.CONTACT,
        (who, it) ->
            Stage.the(Activity.class).page(who, it.contact(), Activity.Wanted.ALL, null, 9));
    var timeline = Stage.the(Timeline.class);
    answers("Timeline.latest", Reach.CONTACT, (who, it) -> timeline.latest(who, it.contact(), 9));
    answers(
        "Timeline.older",
        Reach.CONTACT,
        (who, it) -> timeline.older(who, it.contact(), it.end(), 9));
    answers(
        "Timeline.newer",
        Reach.CONTACT,
        (who, it) -> timeline.newer(who, it.contact(), it.place(), 9));
    answers(
        "Timeline.around",
        Reach.CONTACT,
        (who, it) -> timeline.around(who, it.contact(), it.message(), 9));
    answers(
        "Timeline.messages",
        Reach.CONTACT,
        (who, it) -> timeline.messages(who, it.contact(), List.of(it.message())));
    answers(
        "Mentions.candidates",
        Reach.CONTACT,
        (who, it) -> Stage.the(Mentions.class).candidates(who, it.contact(), ""));
    answers(
        "Onlookers.of",
        Reach.CONTACT,
        (who, it) -> Stage.the(Onlookers.class).of(who, it.contact()));
  }

  private void listing() {
    var list = Stage.the(ConversationList.class);
    answers(
        "ConversationList.page",
        Reach.CONTACT,
        (who, it) -> list.page(who, new Inbox.All(), Look.FIRST, null, 9));
    answers(
        "ConversationList.row",
        Reach.CONTACT,
        (who, it) -> list.row(who, new Inbox.All(), Look.FIRST, it.contact()));
    answers(
        "ConversationList.rows",
        Reach.CONTACT,
        (who, it) -> list.rows(who, new Inbox.All(), Look.FIRST, List.of(it.contact())));
    answers(
        "ConversationList.names",
        Reach.WORKSPACE,
        (who, it) -> {
          var names = list.names(who);
          return names.member(it.owner().id()) + names.tag(it.tag());
        });
    var inboxes = Stage.the(Inboxes.class);
    answers(
        "Inboxes.of",
        Reach.CONTACT,
        (who, it) ->
            inboxes.of(who).stream()
                .filter(named -> named.inbox().equals(new Inbox.OfTeam(it.team())))
                .toList());
    answers(
        "Inboxes.open",
        Reach.CONTACT,
        (who, it) -> inboxes.open(who, new Inbox.OfTeam(it.team()).key()));
    var indicators = Stage.the(Indicators.class);
    answers(
        "Indicators.of",
        Reach.CONTACT,
        (who, it) ->
            indicators.of(who, new Inbox.OfTeam(it.team())).indicators().values().stream()
                .filter(beside -> beside.open() > 0 || beside.dot())
                .toList());
    var looks = Stage.the(Looks.class);
    does(
        "Looks.keep",
        Reach.SILENT,
        (who, it) -> looks.keep(who, new Inbox.OfTeam(it.team()), Look.FIRST));
    answers("Looks.of", Reach.SILENT, (who, it) -> looks.of(who, new Inbox.OfTeam(it.team())));
    var drafts = Stage.the(Drafts.class);
    answers("Drafts.of", Reach.CONTACT, (who, it) -> drafts.of(who, it.contact()));
    answers("Drafts.among", Reach.CONTACT, (who, it) -> drafts.among(who, List.of(it.contact())));
    var read = Stage.the(ReadPointers.class);
    answers("ReadPointers.readTo", Reach.CONTACT, (who, it) -> read.readTo(who, it.contact()));
  }

  private void searching() {
    answers(
        "ContactSearch.search",
        Reach.CONTACT,
        (who, it) -> Stage.the(ContactSearch.class).search(who, Belongings.NAME, 9, null));
    answers(
        "MessageSearch.search",
        Reach.CONTACT,
        (who, it) -> Stage.the(MessageSearch.class).search(who, Belongings.SAID, 9, null));
    answers(
        "CommentSearch.search",
        Reach.CONTACT,
        (who, it) -> Stage.the(CommentSearch.class).search(who, Belongings.NOTED, 9, null));
    var history = Stage.the(HistorySearch.class);
    answers(
        "HistorySearch.find",
        Reach.CONTACT,
        (who, it) -> history.find(who, it.contact(), Among.MESSAGES, Belongings.SAID, null).hits());
    answers(
        "HistorySearch.recent",
        Reach.CONTACT,
        (who, it) ->
            history.recent(who, Among.MESSAGES).stream().filter(Belongings.SAID::equals).toList());
    does(
        "HistorySearch.remember",
        Reach.SILENT,
        (who, it) -> history.remember(who, Among.MESSAGES, "something else"));
    does(
        "HistorySearch.forget",
        Reach.SILENT,
        (who, it) -> history.forget(who, Among.MESSAGES, Belongings.SAID));
    var recent = Stage.the(RecentSearches.class);
    var search = new RecentSearch(SearchScope.MESSAGES, Belongings.SAID);
    answers(
        "RecentSearches.of",
        Reach.CONTACT,
        (who, it) -> recent.of(who).stream().filter(search::equals).toList());
    does(
        "RecentSearches.remember",
        Reach.SILENT,
        (who, it) -> recent.remember(who, SearchScope.CONTACTS, "somebody else"));
    does("RecentSearches.forget", Reach.SILENT, (who, it) -> recent.forget(who, search));
  }

  private void attending() {
    var attention = Stage.the(Attention.class);
    does("Attention.looks", Reach.CONTACT, (who, it) -> attention.looks(who, it.contact()));
    does("Attention.writes", Reach.CONTACT, (who, it) -> attention.writes(who, it.contact()));
    does("Attention.sent", Reach.SILENT, (who, it) -> attention.sent(who, it.contact()));
    does("Attention.leaves", Reach.SILENT, (who, it) -> attention.leaves(who, it.contact()));
    answers(
        "Attention.contactIsWriting",
        Reach.CONTACT,
        (who, it) -> {
          attention.contactWrites(it.company().workspace(), it.contact());
          return attention.contactIsWriting(who, it.contact());
        });
    answers(
        "Attention.beside",
        Reach.CONTACT,
        (who, it) -> {
          attention.looks(it.colleague(), it.contact());
          return attention.beside(who, it.contact());
        });
  }

  private void keeping() {
    var members = Stage.the(Members.class);
    answers(
        "Members.all",
        Reach.WORKSPACE,
        (who, it) -> members.all(who).keySet().stream().filter(it.owner().id()::equals).toList());
    answers(
        "Members.teams",
        Reach.WORKSPACE,
        (who, it) ->
            members.teams(who).stream().filter(team -> team.id().equals(it.team())).toList());
    answers(
        "Viewers.again",
        Reach.WORKSPACE,
        (who, it) ->
            Stage.the(Viewers.class)
                .again(who)
                .filter(again -> again.workspace() == it.company().workspace()));
    answers(
        "Viewers.all",
        Reach.WORKSPACE,
        (who, it) ->
            Stage.the(Viewers.class).all(who).stream()
                .map(Viewer::id)
                .filter(it.owner().id()::equals)
                .toList());
    answers(
        "Switching.change",
        Reach.WORKSPACE,
        (who, it) -> {
          Stage.the(Switching.class).change(who, Switch.SNOOZED_IN_MINE, "ALWAYS_HIDDEN");
          var here = "select count(*) from workspace_switch where workspace_id = ?";
          return Company.number(here, it.company().workspace()) > 0;
        });
    answers(
        "Switching.changeAll",
        Reach.WORKSPACE,
        (who, it) -> {
          Stage.the(Switching.class).changeAll(who, Map.of(Switch.SNOOZED_IN_MINE, "FILTER_RULE"));
          return isTold(it.company(), AuditAction.SWITCH_TURNED);
        });
    var house = Stage.the(Housekeeping.class);
    answers(
        "Housekeeping.of",
        Reach.WORKSPACE,
        (who, it) -> house.of(who).id() == it.company().workspace());
    answers(
        "Housekeeping.change",
        Reach.WORKSPACE,
        (who, it) -> {
          house.change(who, "Elsewhere", "Asia/Makassar");
          return isTold(it.company(), AuditAction.WORKSPACE_CHANGED);
        });
    settlingWhatHappensByItself();
    filing();
    prompting();
    answers(
        "Channels.all",
        Reach.WORKSPACE,
        (who, it) ->
            Stage.the(Channels.class).all(who).keySet().stream()
                .filter(it.channel()::equals)
                .toList());
    var letters = Stage.the(DeadLetters.class);
    answers("DeadLetters.list", Reach.KEEPERS, (who, it) -> letters.list(who, null, 9));
    does("DeadLetters.replay", Reach.KEEPERS, (who, it) -> letters.replay(who, it.deadLetter()));
  }

  private void settlingWhatHappensByItself() {
    var keeping = Stage.the(KeepingHours.class);
    answers("KeepingHours.of", Reach.SILENT, (who, it) -> keeping.of(who));
    answers("KeepingHours.zone", Reach.SILENT, (who, it) -> keeping.zone(who));
    answers(
        "KeepingHours.change",
        Reach.WORKSPACE,
        (who, it) -> {
          var monday = new Opening(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT);
          keeping.change(who, new BusinessHours(List.of(monday), List.of()));
          return isTold(it.company(), AuditAction.BUSINESS_HOURS_CHANGED);
        });
    var messages = Stage.the(AutoMessages.class);
    answers("AutoMessages.all", Reach.SILENT, (who, it) -> messages.all(who));
    answers(
        "AutoMessages.change",
        Reach.WORKSPACE,
        (who, it) -> {
          messages.change(who, AutoMessage.unsettled(AutoMessageKind.AWAY));
          return isTold(it.company(), AuditAction.AUTO_MESSAGE_CHANGED);
        });
  }

  private void filing() {
    var categories = Stage.the(Categories.class);
    answers(
        "Categories.create",
        Reach.WORKSPACE,
        (who, it) -> {
          var here = "select count(*) from category where workspace_id = ? and id = ?";
          var made = categories.create(who, "Complaints", "");
          return Company.number(here, it.company().workspace(), made) > 0;
        });
    does(
        "Categories.change",
        Reach.KEEPERS,
        (who, it) -> categories.change(who, it.category(), "Mended", ""));
    does("Categories.move", Reach.KEEPERS, (who, it) -> categories.move(who, it.category(), true));
  }

  private void prompting() {
    var snippets = Stage.the(Snippets.class);
    answers(
        "Snippets.all",
        Reach.KEEPERS,
        (who, it) ->
            snippets.all(who).stream().filter(each -> each.id().equals(it.snippet())).toList());
    answers(
        "Snippets.create",
        Reach.WORKSPACE,
        (who, it) -> {
          var shortcut = "s" + UUID.randomUUID();
          snippets.create(who, phrase(shortcut), Audience.personal());
          var here = "select count(*) from snippet where workspace_id = ? and shortcut = ?";
          return Company.number(here, it.company().workspace(), shortcut) > 0;
        });
    does(
        "Snippets.change",
        Reach.KEEPERS,
        (who, it) -> snippets.change(who, it.snippet(), phrase("mended"), Audience.personal()));
    var files = Stage.the(SnippetFiles.class);
    answers(
        "SnippetFiles.of",
        Reach.KEEPERS,
        (who, it) -> files.of(who, it.snippet()).stream().map(SnippetFile::id).toList());
    does(
        "SnippetFiles.add",
        Reach.KEEPERS,
        (who, it) -> Bringing.intoSnippet(who, it.snippet(), "here.txt", "!"));
    does(
        "SnippetFiles.remove",
        Reach.KEEPERS,
        (who, it) -> files.remove(who, it.snippet(), UUID.randomUUID()));
    answers(
        "SnippetFiles.putInto",
        Reach.CONTACT,
        (who, it) ->
            files.putInto(
                who, it.contact(), Drafts.Mode.COMMENT, it.snippet(), List.of(UUID.randomUUID())));
    var prompting = Stage.the(Prompting.class);
    answers(
        "Prompting.snippets",
        Reach.CONTACT,
        (who, it) -> prompting.snippets(who, it.contact(), ""));
    answers(
        "Prompting.variables", Reach.CONTACT, (who, it) -> prompting.variables(who, it.contact()));
    answers("Prompting.blanks", Reach.SILENT, (who, it) -> prompting.blanks(who));
    var previewing = Stage.the(Previewing.class);
    answers(
        "Previewing.ask",
        Reach.CONTACT,
        (who, it) -> previewing.ask(who, it.contact(), "https://xylophone.example/"));
    answers("Previewing.asked", Reach.CONTACT, (who, it) -> previewing.asked(who, it.preview()));
    var words = Stage.the(ContactWords.class);
    answers("ContactWords.of", Reach.CONTACT, (who, it) -> words.of(who, it.contact()));
  }

  private static Snippet.Words phrase(String shortcut) {
    return new Snippet.Words("Anything", shortcut, "Anything", "");
  }

  private static boolean isTold(Company company, AuditAction action) {
    var told = "select count(*) from audit_entry where workspace_id = ? and action = ?";
    return Company.number(told, company.workspace(), action.name()) > 0;
  }

  private void filtering() {
    var filters = Stage.the(Filters.class);
    answers(
        "Filters.fields",
        Reach.WORKSPACE,
        (who, it) ->
            filters.fields(who).find("tag").orElseThrow().choices().stream()
                .filter(choice -> choice.key().equals(it.tag().toString()))
                .toList());
    does("Filters.now", Reach.SILENT, (who, it) -> filters.now(who));
    answers(
        "Filters.reading",
        Reach.WORKSPACE,
        (who, it) -> !filters.reading(who, tagged(it)).equals(Criterion.noOne()));
    answers(
        "Knowledge.of",
        Reach.CONTACT,
        (who, it) -> Stage.the(Knowledge.class).of(who, List.of(it.contact())));
    answers(
        "VisibleContacts.count",
        Reach.CONTACT,
        (who, it) ->
            Stage.the(VisibleContacts.class)
                    .count(who, new Criterion.TaggedWithAny(Set.of(it.tag())))
                > 0);
    var list = Stage.the(ConversationList.class);
    answers(
        "ConversationList.meant",
        Reach.CONTACT,
        (who, it) -> list.meant(who, it.inbox(), Look.FIRST, Filter.everyone()));
    answers(
        "ConversationList.preview",
        Reach.CONTACT,
        (who, it) -> list.preview(who, Filter.everyone(), Look.FIRST, 9));
    answers(
        "ConversationList.count",
        Reach.CONTACT,
        (who, it) -> list.count(who, Filter.everyone()) > 0);
  }

  private static boolean isInboxOf(Company company, UUID id) {
    var here = "select count(*) from custom_inbox where workspace_id = ? and id = ?";
    return Company.number(here, company.workspace(), id) > 0;
  }

  private static Filter tagged(Belongings things) {
    return new Filter.Condition("tag", Operator.HAS_ANY, List.of(things.tag().toString()));
  }

  private void building() {
    var inboxes = Stage.the(CustomInboxes.class);
    answers(
        "CustomInboxes.list",
        Reach.CONTACT,
        (who, it) ->
            inboxes.list(who, CustomInboxes.Section.ALL).stream()
                .filter(inbox -> inbox.id().equals(it.inbox().id()))
                .toList());
    answers("CustomInboxes.open", Reach.CONTACT, (who, it) -> inboxes.open(who, it.inbox().id()));
    answers(
        "CustomInboxes.create",
        Reach.WORKSPACE,
        (who, it) -> {
          var id = inboxes.create(who, "Everybody", Filter.everyone());
          return isInboxOf(it.company(), id);
        });
    does(
        "CustomInboxes.rename",
        Reach.CONTACT,
        (who, it) -> inboxes.rename(who, it.inbox().id(), "Mine now"));
    does(
        "CustomInboxes.change",
        Reach.CONTACT,
        (who, it) -> inboxes.change(who, it.inbox().id(), tagged(it)));
    does(
        "CustomInboxes.share",
        Reach.CONTACT,
        (who, it) -> inboxes.share(who, it.inbox().id(), Sharing.PRIVATE));
    var drafting = Stage.the(Drafting.class);
    answers(
        "Drafting.create",
        Reach.WORKSPACE,
        (who, it) -> {
          var id = drafting.create(who, new Draft("Theirs", Sharing.PUBLIC, Filter.everyone()));
          return isInboxOf(it.company(), id);
        });
    does(
        "Drafting.change",
        Reach.CONTACT,
        (who, it) ->
            drafting.change(
                who, it.inbox().id(), new Draft("Mine now", Sharing.PRIVATE, tagged(it))));
    var snapshots = Stage.the(Snapshots.class);
    answers("Snapshots.of", Reach.CONTACT, (who, it) -> snapshots.of(who, it.inbox(), Look.FIRST));
    answers(
        "Snapshots.refresh",
        Reach.CONTACT,
        (who, it) -> snapshots.refresh(who, it.inbox(), Look.FIRST));
    answers(
        "Explaining.why",
        Reach.CONTACT,
        (who, it) -> Stage.the(Explaining.class).why(who, it.inbox(), Look.FIRST, it.contact()));
    does("CustomInboxes.delete", Reach.CONTACT, (who, it) -> inboxes.delete(who, it.inbox().id()));
  }

  private void tabulating() {
    var table = Stage.the(ContactTable.class);
    var everybody = new Segment.All();
    answers(
        "ContactTable.page",
        Reach.CONTACT,
        (who, it) -> table.page(who, everybody, ContactOrder.FIRST, null, 9).rows());
    answers(
        "ContactTable.rows",
        Reach.CONTACT,
        (who, it) -> table.rows(who, everybody, ContactOrder.FIRST, List.of(it.contact())));
    answers("ContactTable.count", Reach.CONTACT, (who, it) -> table.count(who, everybody) > 0);
    var segments = Stage.the(Segments.class);
    answers(
        "Segments.all",
        Reach.KEEPERS,
        (who, it) ->
            segments.all(who).stream().filter(each -> each.id().equals(it.segment())).toList());
    answers(
        "Segments.open",
        Reach.KEEPERS,
        (who, it) -> segments.open(who, Segment.SAVED + it.segment()));
    answers(
        "Segments.create",
        Reach.KEEPERS,
        (who, it) -> {
          var made = segments.create(who, "New " + UUID.randomUUID(), Filter.everyone());
          var here = "select count(*) from segment where workspace_id = ? and id = ?";
          return Company.number(here, it.company().workspace(), made) > 0;
        });
    does(
        "Segments.change",
        Reach.KEEPERS,
        (who, it) ->
            segments.change(
                who,
                new Segment.Saved(it.segment(), "Everybody", Filter.everyone(), 0),
                "Mended",
                tagged(it)));
    does("Segments.delete", Reach.KEEPERS, (who, it) -> segments.delete(who, it.segment()));
  }

  private void managing() {
    var memberships = Stage.the(Memberships.class);
    answers(
        "Memberships.rights",
        Reach.KEEPERS,
        (who, it) -> memberships.rights(who, it.colleague().id()));
    does(
        "Memberships.change",
        Reach.KEEPERS,
        (who, it) ->
            memberships.change(
                who, it.colleague().id(), new Rights(Role.AGENT, Scope.OWN, Set.of())));
    inviting();
    var teams = Stage.the(Teams.class);
    does("Teams.join", Reach.KEEPERS, (who, it) -> teams.join(who, it.colleague().id(), it.team()));
    does(
        "Teams.leave",
        Reach.KEEPERS,
        (who, it) -> teams.leave(who, it.colleague().id(), it.team()));
    does(
        "Teams.place",
        Reach.KEEPERS,
        (who, it) -> teams.place(who, it.colleague().id(), Set.of(it.team())));
    var forming = Stage.the(FormingTeams.class);
    answers(
        "FormingTeams.create",
        Reach.KEEPERS,
        (who, it) -> {
          var here = "select count(*) from team where workspace_id = ? and id = ?";
          var team = forming.create(who, "Repairs", "");
          return Company.number(here, it.company().workspace(), team) > 0;
        });
    does(
        "FormingTeams.change",
        Reach.KEEPERS,
        (who, it) -> forming.change(who, it.team(), "Theirs", ""));
    answers(
        "Staff.all",
        Reach.KEEPERS,
        (who, it) ->
            Stage.the(Staff.class).all(who).stream()
                .filter(person -> person.id().equals(it.colleague().id()))
                .toList());
    does("Memberships.end", Reach.KEEPERS, (who, it) -> memberships.end(who, it.colleague().id()));
    does(
        "Memberships.restore",
        Reach.KEEPERS,
        (who, it) -> memberships.restore(who, it.colleague().id()));
    does("FormingTeams.delete", Reach.KEEPERS, (who, it) -> forming.delete(who, it.team()));
    answers(
        "Audit.page",
        Reach.KEEPERS,
        (who, it) ->
            Stage.the(Audit.class).page(who, null, 99).items().stream()
                .filter(entry -> it.owner().id().equals(entry.actor()))
                .toList());
  }

  private void inviting() {
    var inviting = Stage.the(Inviting.class);
    answers(
        "Inviting.pending",
        Reach.KEEPERS,
        (who, it) ->
            inviting.pending(who).stream()
                .filter(asked -> asked.id().equals(it.invitation()))
                .toList());
    answers(
        "Inviting.invite",
        Reach.WORKSPACE,
        (who, it) -> {
          var email = UUID.randomUUID() + "@sapa.test";
          inviting.invite(who, email, new Rights(Role.AGENT, Scope.OWN, Set.of()), Set.of());
          var here = "select count(*) from invitation where workspace_id = ? and email = ?";
          return Company.number(here, it.company().workspace(), email) > 0;
        });
    does("Inviting.repeat", Reach.KEEPERS, (who, it) -> inviting.repeat(who, it.invitation()));
    does("Inviting.withdraw", Reach.KEEPERS, (who, it) -> inviting.withdraw(who, it.invitation()));
  }

  private void notifying() {
    var notices = Stage.the(Notices.class);
    answers("Notices.page", Reach.CONTACT, (who, it) -> notices.page(who, NoticeTab.ALL, null, 9));
    answers("Notices.toShow", Reach.CONTACT, (who, it) -> notices.toShow(who, Instant.EPOCH));
    answers("Notices.unread", Reach.CONTACT, (who, it) -> notices.unread(who) > 0);
    var clearing = Stage.the(Clearing.class);
    does("Clearing.open", Reach.CONTACT, (who, it) -> clearing.open(who, it.notice()));
    does("Clearing.archive", Reach.CONTACT, (who, it) -> clearing.archive(who, it.notice()));
    does("Clearing.unarchive", Reach.CONTACT, (who, it) -> clearing.unarchive(who, it.notice()));
    does("Clearing.archiveAll", Reach.SILENT, (who, it) -> clearing.archiveAll(who, Instant.now()));
    does("Clearing.unarchiveAll", Reach.SILENT, (who, it) -> clearing.unarchiveAll(who));
    var choices = Stage.the(NoticeChoices.class);
    answers("NoticeChoices.of", Reach.SILENT, (who, it) -> choices.of(who));
    does(
        "NoticeChoices.choose",
        Reach.SILENT,
        (who, it) -> choices.choose(who, NoticeKind.MENTIONED, NoticeWay.OFF));
    does("NoticeChoices.ring", Reach.SILENT, (who, it) -> choices.ring(who, false));
    var presence = Stage.the(Presence.class);
    answers(
        "Presence.here",
        Reach.WORKSPACE,
        (who, it) -> {
          presence.here(who);
          return presence.of(it.owner()).contains(who.id());
        });
    answers("Presence.of", Reach.SILENT, (who, it) -> presence.of(who));
  }

  private void changing() {
    var id = UUID.randomUUID();
    does(
        "Drafts.keep",
        Reach.CONTACT,
        (who, it) ->
            Stage.the(Drafts.class).keep(who, it.contact(), Drafts.Mode.REPLY, "Never mind"));
    does(
        "Drafts.remove",
        Reach.CONTACT,
        (who, it) -> Stage.the(Drafts.class).remove(who, it.contact(), it.file()));
    does(
        "ReadPointers.read",
        Reach.CONTACT,
        (who, it) -> Stage.the(ReadPointers.class).read(who, it.contact(), 1));
    does(
        "Commenting.add",
        Reach.CONTACT,
        (who, it) -> Stage.the(Commenting.class).add(who, it.contact(), id, "I was here"));
    var attachments = Stage.the(Attachments.class);
    answers("Attachments.open", Reach.CONTACT, (who, it) -> attachments.open(who, it.file()));
    does(
        "Attachments.upload",
        Reach.CONTACT,
        (who, it) -> Bringing.text(who, it.contact(), "here.txt", "!"));
    var replying = Stage.the(Replying.class);
    does(
        "Replying.send",
        Reach.CONTACT,
        (who, it) -> replying.send(who, it.contact(), Reply.of(id, "I was here")));
    does(
        "Replying.retry",
        Reach.CONTACT,
        (who, it) -> replying.retry(who, it.contact(), it.message()));
    var later = Stage.the(SendingLater.class);
    var due = Instant.now().plusSeconds(86_400);
    answers("SendingLater.waiting", Reach.CONTACT, (who, it) -> later.waiting(who, it.contact()));
    does(
        "SendingLater.soon",
        Reach.CONTACT,
        (who, it) -> later.soon(who, it.contact(), Reply.of(id, "I was here")));
    does(
        "SendingLater.at",
        Reach.CONTACT,
        (who, it) -> later.at(who, it.contact(), Reply.of(id, "I was here"), due));
    answers(
        "SendingLater.takeBack",
        Reach.CONTACT,
        (who, it) -> later.takeBack(who, it.contact(), it.waiting().get(0)));
    does(
        "SendingLater.now",
        Reach.CONTACT,
        (who, it) -> later.now(who, it.contact(), it.waiting().get(1)));
    does(
        "SendingLater.cancel",
        Reach.CONTACT,
        (who, it) -> later.cancel(who, it.contact(), it.waiting().get(2)));
    var triage = Stage.the(Triage.class);
    does("Triage.unassign", Reach.CONTACT, (who, it) -> triage.unassign(who, it.contact()));
    does(
        "Triage.assign",
        Reach.CONTACT,
        (who, it) -> triage.assign(who, it.contact(), it.owner().id()));
    does("Triage.open", Reach.CONTACT, (who, it) -> triage.open(who, it.contact()));
    var snoozing = Stage.the(Snoozing.class);
    does(
        "Snoozing.snooze",
        Reach.CONTACT,
        (who, it) -> snoozing.snooze(who, it.contact(), Instant.now().plusSeconds(60)));
    does("Snoozing.unsnooze", Reach.CONTACT, (who, it) -> snoozing.unsnooze(who, it.contact()));
    answers("Snoozing.choices", Reach.SILENT, (who, it) -> snoozing.choices(who));
    answers("Snoozing.said", Reach.SILENT, (who, it) -> snoozing.said(who, "besok jam 9"));
    var blocking = Stage.the(Blocking.class);
    does("Blocking.block", Reach.CONTACT, (who, it) -> blocking.block(who, it.contact()));
    does("Blocking.unblock", Reach.CONTACT, (who, it) -> blocking.unblock(who, it.contact()));
    editing();
    closing();
    deeds();
    bulk();
  }

  private void editing() {
    var name = new Detail.Own(OwnDetail.LAST_NAME);
    does(
        "Editing.write",
        Reach.CONTACT,
        (who, it) -> Stage.the(Editing.class).write(who, it.contact(), name, "", "Was Here"));
    var tagging = Stage.the(Tagging.class);
    does("Tagging.take", Reach.CONTACT, (who, it) -> tagging.take(who, it.contact(), it.tag()));
    does("Tagging.put", Reach.CONTACT, (who, it) -> tagging.put(who, it.contact(), it.tag()));
    does(
        "Tagging.putNamed",
        Reach.CONTACT,
        (who, it) -> tagging.putNamed(who, it.contact(), "I was here"));
  }

  private void deeds() {
    var deeds = Stage.the(Deeds.class);
    does(
        "Triage.queue",
        Reach.CONTACT,
        (who, it) -> Stage.the(Triage.class).queue(who, it.contact(), it.team()));
    answers("Deeds.require", Reach.SILENT, Doings::requires);
    does(
        "Deeds.one",
        Reach.CONTACT,
        (who, it) -> deeds.one(who, it.contact(), new Deed.Assign(it.owner().id())));
    does("Deeds.undo", Reach.CONTACT, (who, it) -> deeds.undo(who, given(it, null, it.owner())));
    answers(
        "Deeds.undoAll",
        Reach.CONTACT,
        (who, it) -> done(deeds.undoAll(who, List.of(given(it, it.owner(), null)))));
    does(
        "Deeds.handOver",
        Reach.CONTACT,
        (who, it) ->
            deeds.handOver(who, it.contact(), new Deed.Unassign(), UUID.randomUUID(), "Yours"));
    answers(
        "Deeds.all",
        Reach.CONTACT,
        (who, it) -> done(deeds.all(who, new Deed.Unassign(), List.of(it.contact()))));
  }

  private static Object requires(Viewer viewer, Belongings things) {
    Stage.the(Deeds.class).require(viewer, new Deed.Unsnooze());
    return DONE;
  }

  private static List<Outcome> done(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
  }

  /** As if the contact had gone from the one to the other just now. */
  private static Step given(Belongings things, @Nullable Viewer from, @Nullable Viewer to) {
    return new Step(things.contact(), heldBy(from), heldBy(to));
  }

  private static Situation heldBy(@Nullable Viewer member) {
    var episode = new Contact.Episode(ContactStatus.NONE, null, Instant.EPOCH, Instant.EPOCH, null);
    return new Situation(member == null ? null : member.id(), null, episode, null, false);
  }

  private void bulk() {
    var bulk = Stage.the(Bulk.class);
    does(
        "Bulk.start",
        Reach.CONTACT,
        (who, it) ->
            bulk.start(who, new Deed.Unsnooze(), new Selected.These(List.of(it.contact()))));
    answers("Bulk.of", Reach.CONTACT, (who, it) -> bulk.of(who, it.run()));
    answers("Bulk.underWay", Reach.SILENT, (who, it) -> bulk.underWay(who));
    answers(
        "Bulk.left", Reach.CONTACT, (who, it) -> bulk.left(who, it.run()).isEmpty() ? DONE : "");
    does("Bulk.stop", Reach.CONTACT, (who, it) -> bulk.stop(who, it.run()));
    does("Bulk.undo", Reach.CONTACT, (who, it) -> bulk.undo(who, it.run()));
  }

  private void closing() {
    var closing = Stage.the(Closing.class);
    answers("Closing.mode", Reach.SILENT, (who, it) -> closing.mode(who));
    answers(
        "Closing.categories",
        Reach.WORKSPACE,
        (who, it) ->
            closing.categories(who).stream()
                .filter(each -> each.id().equals(it.category()))
                .toList());
    does(
        "Closing.close",
        Reach.CONTACT,
        (who, it) -> closing.close(who, it.contact(), new ClosingNote(it.category(), "Done")));
    does(
        "Snippets.delete",
        Reach.KEEPERS,
        (who, it) -> Stage.the(Snippets.class).delete(who, it.snippet()));
    does(
        "Categories.retire",
        Reach.KEEPERS,
        (who, it) -> Stage.the(Categories.class).retire(who, it.category()));
  }
}
