package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterJson;
import app.sapa.contact.Operator;
import app.sapa.conversation.Finding.Among;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Look;
import app.sapa.inbox.Sharing;
import app.sapa.inbox.Snapshots;
import app.sapa.people.Viewer;
import app.sapa.search.CommentSearch;
import app.sapa.search.ContactSearch;
import app.sapa.search.HistorySearch;
import app.sapa.search.MessageSearch;
import app.sapa.search.RecentSearches;
import app.sapa.search.RecentSearches.RecentSearch;
import app.sapa.search.SearchScope;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What hostile people type wherever lists, inboxes, filters and search take a text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {
  /** Part of every hostile text, and of nothing else. */
  private static final String MARK = "zqx";

  private static final int TEXTS = 100;

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "\\",
          "\\'",
          ";",
          "--",
          "/*",
          "*/",
          "$$",
          "$1",
          "?",
          "??",
          "?::uuid",
          "%",
          "_",
          ":x",
          "{0}",
          "${x}",
          "(",
          ")",
          "*",
          "~",
          "^",
          "[",
          "]",
          "+",
          "&&",
          "||",
          "!",
          "\0",
          "\uD800",
          "\uDC00",
          "\u202E",
          "\n",
          "\r\n",
          "\t",
          "\u00A0",
          "é",
          "👋🏽",
          "ß",
          "İ",
          " or 1=1",
          " union select null",
          "; drop table contact;",
          "'||pg_sleep(9)||'",
          " AND NOT ",
          " OR ",
          "https://x.test/?a=b",
          "@x.test",
          "016 014",
          "<script>",
          "\u0000",
          "a".repeat(300));

  private static final List<String> FIELDS =
      List.of("first-name", "last-name", "phone", "email", "language", "country", "tag", "created");

  private final Tx tx = Stage.the(Tx.class);
  private final CustomInboxes inboxes = Stage.the(CustomInboxes.class);
  private Belongings here;
  private Viewer owner;

  @BeforeAll
  void company() {
    here = Belongings.of(Stage.company());
    owner = here.owner();
  }

  @Test
  @Rule({"CIN-11", "FILT-13"})
  void they_get_an_answer_or_a_refusal_and_none_of_their_text_is_sent_as_sql() {
    var dice = new Random(8);
    for (int nth = 0; nth < TEXTS; nth++) {
      var text = text(dice);
      for (var asked : asked(text)) {
        var sent = Overheard.during(() -> answered(asked));
        assertThat(sent).as(text).noneMatch(HostileTextsTest::isIn);
      }
    }
    assertThat(Stage.the(ContactSearch.class).search(owner, Belongings.NAME, 9, null).total())
        .as("what there was before")
        .isEqualTo(1);
  }

  private static String text(Random dice) {
    var text = new StringBuilder();
    for (int i = 0; i <= dice.nextInt(4); i++) {
      text.append(PIECES.get(dice.nextInt(PIECES.size())));
      text.append(i == 0 ? MARK : "");
    }
    return text.toString();
  }

  private static boolean isIn(String sql) {
    return sql.toLowerCase(Locale.ROOT).contains(MARK);
  }

  private static void answered(Runnable asked) {
    try {
      asked.run();
    } catch (Refusal e) {
      // That is an answer, too.
    }
  }

  private List<Runnable> asked(String text) {
    return List.of(
        () -> built(text, Filter.everyone()),
        () -> built("Built", filter(text)),
        () -> inboxes.rename(owner, here.inbox().id(), text),
        () -> FilterJson.read(text),
        () -> FilterJson.read("{\"field\":\"" + text + "\",\"operator\":\"is\",\"values\":[]}"),
        () -> Inbox.of("custom-" + text).ifPresent(Inbox::key),
        () -> Stage.the(Inboxes.class).open(owner, text),
        () -> Stage.the(Inboxes.class).open(owner, "custom-" + text),
        () -> searched(text),
        () -> remembered(text));
  }

  /** An inbox of that name and filter, through everything that one can do with it. */
  private void built(String name, Filter filter) {
    var list = Stage.the(ConversationList.class);
    list.preview(owner, filter, Look.FIRST, 9);
    list.count(owner, filter);
    var inbox = new Inbox.Custom(inboxes.create(owner, name, filter));
    inboxes.share(owner, inbox.id(), Sharing.PUBLIC);
    inboxes.change(owner, inbox.id(), filter);
    list.page(owner, inbox, Look.FIRST, null, 9);
    Stage.the(Snapshots.class).refresh(owner, inbox, Look.FIRST);
    Stage.the(Explaining.class).why(owner, inbox, Look.FIRST, here.contact());
    assertThat(inboxes.open(owner, inbox.id()).filter()).isEqualTo(filter);
    inboxes.delete(owner, inbox.id());
  }

  /** Asks every text of a contact for it, and for what no field is called. */
  private Filter filter(String text) {
    return new Filter.Group(
        Filter.Joined.ANY,
        Stream.concat(FIELDS.stream(), Stream.of(text))
            .<Filter>map(field -> condition(field, Operator.IS, text))
            .toList());
  }

  private static Filter condition(String field, Operator operator, String value) {
    return new Filter.Condition(field, operator, List.of(value));
  }

  private void searched(String text) {
    Stage.the(ContactSearch.class).search(owner, text, 9, null);
    Stage.the(MessageSearch.class).search(owner, text, 9, null);
    Stage.the(CommentSearch.class).search(owner, text, 9, null);
    for (var among : Among.values()) {
      Stage.the(HistorySearch.class).find(owner, here.contact(), among, text, null);
    }
  }

  private void remembered(String text) {
    var recent = Stage.the(RecentSearches.class);
    for (var scope : SearchScope.values()) {
      recent.remember(owner, scope, text);
      recent.of(owner);
      recent.forget(owner, new RecentSearch(scope, text));
    }
  }

  @Test
  void a_place_in_a_list_that_nobody_was_given_is_no_place() {
    for (var place : List.of("'" + MARK, "9_" + MARK, MARK + "_" + UUID.randomUUID())) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(
              () -> Stage.the(MessageSearch.class).search(owner, Belongings.SAID, 9, place));
    }
  }

  @Test
  void a_careless_statement_would_be_overheard() {
    var careless = Sql.of("select id from contact where first_name = '" + MARK + "'");

    var sent = Overheard.during(() -> tx.run(owner, () -> tx.list(careless, row -> row.id("id"))));

    assertThat(sent).anyMatch(HostileTextsTest::isIn).anyMatch(sql -> sql.contains("set_config"));
    assertThat(Overheard.during(() -> {})).isEmpty();
    assertThatExceptionOfType(DatabaseTrouble.class)
        .isThrownBy(
            () ->
                answered(
                    () ->
                        tx.run(
                            owner,
                            () -> tx.list(Sql.of("select '" + MARK), row -> row.text("a")))));
  }
}
