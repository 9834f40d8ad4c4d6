package app.sapa.people;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactName;
import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a company settles for its workspace. */
class SwitchingTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Switching switching = Stage.the(Switching.class);

  private static Map<Switch, String> settled(Viewer viewer) {
    return Stage.the(Switches.class).of(viewer);
  }

  private long rows() {
    return Company.number(
        "select count(*) from workspace_switch where workspace_id = ?", company.workspace());
  }

  @Test
  @Rule("TEN-08")
  void every_switch_begins_as_the_catalogue_says() {
    assertThat(settled(company.agent("Adi", Scope.OWN)))
        .isEqualTo(
            new EnumMap<>(
                Map.ofEntries(
                    entry(Switch.GROUP_MEMBERSHIP, "MULTIPLE"),
                    entry(Switch.IMPORT_DUPLICATE_POLICY, "REJECT_FILE"),
                    entry(Switch.CONTACTS_PAGE_SEARCH_MATCHES_TAGS, "ON"),
                    entry(Switch.SNOOZED_IN_MINE, "FILTER_RULE"),
                    entry(Switch.SNOOZE_ON_INCOMING, "KEEP"),
                    entry(Switch.AUTO_CLOSE, "OFF"),
                    entry(Switch.CLOSING_NOTE, "OPTIONAL"),
                    entry(Switch.OWNERS_SECOND_FACTOR, "OFF"),
                    entry(Switch.SINGLE_TEAM_PER_USER, "ON"),
                    entry(Switch.NOTIFY_SNOOZE_ENDED, "BROWSER"),
                    entry(Switch.NOTIFY_ASSIGNED, "BROWSER"),
                    entry(Switch.NOTIFY_MENTIONED, "BROWSER"),
                    entry(Switch.NOTIFY_NEW_MESSAGE, "BROWSER"),
                    entry(Switch.NOTIFY_UNASSIGNED_MESSAGE, "BROWSER"),
                    entry(Switch.REPORTS_INCLUDE_OPEN_CONVERSATIONS, "OFF"),
                    entry(Switch.PHONE_DISPLAY, "PLAIN"),
                    entry(Switch.DEFAULT_COUNTRY, "ID"))));
    assertThat(rows()).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNERS_SECOND_FACTOR")
  @Rule("TEN-08")
  void an_owner_and_a_manager_turn_it_to_each_value_and_back(Switch which) {
    var manager = company.manager("Mira", Restriction.NO_EXPORT);
    for (var viewer : List.of(owner, manager)) {
      var before = settled(viewer);
      for (var value : which.allowed()) {
        switching.change(viewer, which, value);

        var expected = new EnumMap<>(before);
        expected.put(which, value);
        assertThat(settled(manager)).isEqualTo(expected);
      }
      switching.change(viewer, which, which.beginning());
      assertThat(settled(manager)).isEqualTo(before);
      assertThat(rows()).isZero();
    }
  }

  @Test
  @Rule("TEN-08")
  void how_owners_sign_in_is_settled_by_owners_alone() {
    var manager = company.manager("Mira");
    switching.change(owner, Switch.OWNERS_SECOND_FACTOR, "ON");

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () ->
                switching.changeAll(
                    manager,
                    Map.of(Switch.OWNERS_SECOND_FACTOR, "OFF", Switch.CLOSING_NOTE, "OFF")));

    assertThat(settled(owner))
        .containsEntry(Switch.OWNERS_SECOND_FACTOR, "ON")
        .containsEntry(Switch.CLOSING_NOTE, "OPTIONAL");
    assertThat(manager.may(Permission.toTurn(Switch.OWNERS_SECOND_FACTOR))).isFalse();
    switching.change(owner, Switch.OWNERS_SECOND_FACTOR, "OFF");
    assertThat(rows()).isZero();
  }

  @Test
  @Rule("TEN-08")
  void nobody_else_can() {
    var restricted = company.manager("Mira", Restriction.NO_WORKSPACE_SETTINGS);

    for (var viewer : List.of(restricted, company.agent("Adi", Scope.ALL))) {
      for (var which : Switch.values()) {
        assertThatExceptionOfType(NotThere.class)
            .isThrownBy(() -> switching.change(viewer, which, which.beginning()));
      }
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> switching.change(viewer, Switch.SNOOZED_IN_MINE, "ALWAYS_HIDDEN"));
    }
    assertThat(rows()).isZero();
  }

  @Test
  @Rule({"TEN-08", "TEN-09"})
  void several_are_turned_together_and_each_turn_is_written_down() {
    switching.changeAll(
        owner, Map.of(Switch.CLOSING_NOTE, "BOTH", Switch.SNOOZE_ON_INCOMING, "KEEP"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                switching.changeAll(
                    owner, Map.of(Switch.CLOSING_NOTE, "OFF", Switch.PHONE_DISPLAY, "LOUD")));

    assertThat(settled(owner)).containsEntry(Switch.CLOSING_NOTE, "BOTH");
    assertThat(Stage.the(Audit.class).page(owner, null, 9).items())
        .singleElement()
        .matches(entry -> entry.action() == AuditAction.SWITCH_TURNED)
        .matches(entry -> entry.before().equals(Map.of("CLOSING_NOTE", "OPTIONAL")))
        .matches(entry -> entry.after().equals(Map.of("CLOSING_NOTE", "BOTH")));
  }

  @Test
  void what_one_company_settles_is_its_own() {
    switching.change(owner, Switch.SINGLE_TEAM_PER_USER, "OFF");
    switching.change(owner, Switch.PHONE_DISPLAY, "E164");

    assertThat(settled(Stage.company().owner("Olaf")))
        .containsEntry(Switch.SINGLE_TEAM_PER_USER, "ON")
        .containsEntry(Switch.PHONE_DISPLAY, "PLAIN");
  }

  @ParameterizedTest
  @CsvSource({
    "GROUP_MEMBERSHIP, single, switch.no-such-value",
    "IMPORT_DUPLICATE_POLICY, '', switch.no-such-value",
    "CONTACTS_PAGE_SEARCH_MATCHES_TAGS, MULTIPLE, switch.no-such-value",
    "PHONE_DISPLAY, E.164, switch.no-such-value",
    "DEFAULT_COUNTRY, XX, switch.no-such-country",
    "DEFAULT_COUNTRY, id, switch.no-such-country"
  })
  @Rule("TEN-08")
  void a_value_it_does_not_take_is_refused_in_words_and_changes_nothing(
      Switch which, String value, String key) {
    var before = settled(owner);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> switching.change(owner, which, value))
        .satisfies(
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              for (var language : List.of(Languages.ENGLISH, Languages.INDONESIAN)) {
                assertThat(Stage.the(Texts.class).of(language, key, refusal.arguments().toArray()))
                    .contains(which.beginning())
                    .isNotEqualTo(key);
              }
            });
    assertThat(settled(owner)).isEqualTo(before);
  }

  @Test
  @Rule("TEN-08")
  void turning_every_switch_there_and_back_leaves_every_row_as_it_was() {
    var contact = somebody();
    Stage.the(JournalWriter.class).catchUp(company.workspace());
    var before = everyRow();

    for (var which : Switch.values()) {
      which.allowed().stream().limit(5).forEach(value -> switching.change(owner, which, value));
      assertThat(phones(contact)).isNotEmpty();
      switching.change(owner, which, which.beginning());
    }

    assertThat(everyRow()).isEqualTo(before);
  }

  @Test
  @Rule({"TEN-08", "PHN-05"})
  void phone_numbers_show_as_the_company_wants_them_and_stay_as_they_are_stored() {
    var contact = somebody();
    assertThat(phones(contact)).containsExactly("6281234567890");

    switching.change(owner, Switch.PHONE_DISPLAY, "E164");
    assertThat(phones(contact)).containsExactly("+62 812-3456-7890");

    switching.change(owner, Switch.PHONE_DISPLAY, "PLAIN");
    assertThat(phones(contact)).containsExactly("6281234567890");
  }

  private List<String> phones(UUID contact) {
    return Stage.the(ContactCards.class).open(owner, contact).phones().stream()
        .map(ContactCard.Reached::shown)
        .toList();
  }

  private UUID somebody() {
    var clock = Stage.the(Clock.class);
    var id = Ids.next(clock);
    var tx = Stage.the(Tx.class);
    tx.run(
        owner,
        () -> tx.entities().persist(new Contact(id, ContactName.of("Budi"), clock.instant())));
    Company.run(
        """
        insert into contact_phone (workspace_id, id, contact_id, raw, digits, is_primary)
        values (?, ?, ?, '0812-3456-7890', '6281234567890', true)\
        """,
        company.workspace(),
        UUID.randomUUID(),
        id);
    return id;
  }

  /** Everything the company has, table by table, but for the log, which tells of every turn. */
  private List<String> everyRow() {
    var tables =
        PastWalls.texts(
            """
            select distinct table_name from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = 'sapa' and column_name = 'workspace_id'
              and table_type = 'BASE TABLE' and table_name <> 'audit_entry' order by 1\
            """);
    return tables.stream()
        .flatMap(
            table ->
                PastWalls.texts(
                    "select '%1$s ' || t::text from %1$s t where workspace_id = %2$d order by 1"
                        .formatted(table, company.workspace()))
                    .stream())
        .toList();
  }
}
