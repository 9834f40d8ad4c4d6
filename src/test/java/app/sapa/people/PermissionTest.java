package app.sapa.people;

import static app.sapa.people.Restriction.HIDE_SHORTCUTS;
import static app.sapa.people.Restriction.MASK_EMAIL;
import static app.sapa.people.Restriction.MASK_PHONE;
import static app.sapa.people.Restriction.NO_CONTACT_DELETION;
import static app.sapa.people.Restriction.NO_EXPORT;
import static app.sapa.people.Restriction.NO_INTEGRATIONS;
import static app.sapa.people.Restriction.NO_WORKSPACE_SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, as the catalogue's table of roles and permissions says. */
class PermissionTest {
  /** Y: yes; -: no; sw: yes, unless the switch in the last column is set. */
  private static final String TABLE =
      """
      permission                  owner  manager  agent  switch
      CHANGE_OWNERS_AND_MANAGERS  Y      -        -      -
      DELETE_CHANNELS             Y      -        -      -
      DELETE_INTEGRATIONS         Y      -        -      -
      DELETE_TEAMS                Y      -        -      -
      DELETE_FIELDS               Y      -        -      -
      DELETE_TEMPLATES            Y      -        -      -
      READ_AUDIT                  Y      -        -      -
      CHANGE_AGENTS               Y      sw       -      NO_WORKSPACE_SETTINGS
      CHANGE_SETTINGS             Y      sw       -      NO_WORKSPACE_SETTINGS
      KEEP_INTEGRATIONS           Y      sw       -      NO_INTEGRATIONS
      ADD_CHANNELS                Y      Y        -      -
      OPEN_CONTACTS               Y      Y        -      -
      IMPORT_CONTACTS             Y      Y        -      -
      EXPORT                      Y      sw       -      NO_EXPORT
      DELETE_CONTACTS             Y      sw       -      NO_CONTACT_DELETION
      ANSWER_PRIVACY_REQUESTS     Y      Y        -      -
      BROADCAST                   Y      Y        -      -
      BUILD_WORKFLOWS             Y      Y        -      -
      OPEN_REPORTS                Y      Y        -      -
      OPEN_EVERY_TEAM_INBOX       Y      Y        -      -
      RUN_SHORTCUTS               Y      Y        sw     HIDE_SHORTCUTS
      SEE_PHONES                  Y      sw       sw     MASK_PHONE
      SEE_EMAILS                  Y      sw       sw     MASK_EMAIL
      """;

  private record Line(Permission permission, Map<Role, String> cells, Set<Restriction> switches) {}

  private static Stream<Line> table() {
    return TABLE.lines().skip(1).map(PermissionTest::line);
  }

  private static Line line(String written) {
    var cells = written.split(" +", -1);
    return new Line(
        Permission.valueOf(cells[0]),
        Map.of(Role.OWNER, cells[1], Role.MANAGER, cells[2], Role.AGENT, cells[3]),
        cells[4].equals("-") ? Set.of() : Set.of(Restriction.valueOf(cells[4])));
  }

  @Test
  void the_table_has_every_permission_once() {
    assertThat(table().map(Line::permission)).containsExactlyInAnyOrder(Permission.values());
  }

  /** Each kind of member: every role, with none, one, all but one and all of the switches. */
  @TestFactory
  Stream<DynamicTest> what_each_kind_of_member_may_is_in_the_table() {
    return table()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.permission().name(),
                    () -> {
                      for (var role : Role.values()) {
                        switches().forEach(set -> assertAsWritten(line, role, set));
                      }
                    }));
  }

  private static Stream<Set<Restriction>> switches() {
    var ones = EnumSet.allOf(Restriction.class).stream().map(EnumSet::of).toList();
    return Stream.of(ones.stream(), ones.stream().map(EnumSet::complementOf), none())
        .flatMap(sets -> sets)
        .map(Set::copyOf);
  }

  private static Stream<EnumSet<Restriction>> none() {
    return Stream.of(EnumSet.noneOf(Restriction.class), EnumSet.allOf(Restriction.class));
  }

  private static void assertAsWritten(Line line, Role role, Set<Restriction> set) {
    boolean granted =
        switch (String.valueOf(line.cells().get(role))) {
          case "Y" -> true;
          case "-" -> false;
          case "sw" -> line.switches().stream().noneMatch(set::contains);
          default -> throw new IllegalStateException("no such cell");
        };
    assertThat(line.permission().isWith(role, set))
        .as("%s of %s with %s", line.permission(), role, set)
        .isEqualTo(granted);
  }

  @Test
  @Rule("VIS-23")
  void an_owner_may_everything_whatever_switches_are_set() {
    assertThat(permissions(Role.OWNER)).isEqualTo(EnumSet.allOf(Permission.class));
    assertThat(permissions(Role.OWNER, Restriction.values()))
        .isEqualTo(EnumSet.allOf(Permission.class));
  }

  @Test
  @Rule("VIS-24")
  void a_manager_may_all_but_manage_owners_and_managers_delete_what_the_workspace_is_made_of() {
    assertThat(EnumSet.complementOf(permissions(Role.MANAGER)))
        .containsExactlyInAnyOrder(
            Permission.CHANGE_OWNERS_AND_MANAGERS,
            Permission.DELETE_CHANNELS,
            Permission.DELETE_INTEGRATIONS,
            Permission.DELETE_TEAMS,
            Permission.DELETE_FIELDS,
            Permission.DELETE_TEMPLATES,
            Permission.READ_AUDIT);
  }

  @Test
  @Rule("VIS-25")
  void each_switch_of_a_manager_takes_just_what_it_says() {
    var taken = taken(Role.MANAGER);

    assertThat(taken.get(NO_WORKSPACE_SETTINGS))
        .containsExactlyInAnyOrder(Permission.CHANGE_SETTINGS, Permission.CHANGE_AGENTS);
    assertThat(taken.get(NO_CONTACT_DELETION)).containsExactly(Permission.DELETE_CONTACTS);
    assertThat(taken.get(NO_EXPORT)).containsExactly(Permission.EXPORT);
    assertThat(taken.get(NO_INTEGRATIONS)).containsExactly(Permission.KEEP_INTEGRATIONS);
    assertThat(taken.get(MASK_PHONE)).containsExactly(Permission.SEE_PHONES);
    assertThat(taken.get(MASK_EMAIL)).containsExactly(Permission.SEE_EMAILS);
    assertThat(taken.get(HIDE_SHORTCUTS)).isEmpty();
  }

  @Test
  @Rule("VIS-26")
  void an_agent_has_no_settings_reports_broadcasts_workflow_building_or_contacts_module() {
    assertThat(permissions(Role.AGENT))
        .containsExactlyInAnyOrder(
            Permission.RUN_SHORTCUTS, Permission.SEE_PHONES, Permission.SEE_EMAILS)
        .doesNotContain(
            Permission.CHANGE_SETTINGS,
            Permission.OPEN_REPORTS,
            Permission.BROADCAST,
            Permission.BUILD_WORKFLOWS,
            Permission.OPEN_CONTACTS);
  }

  @Test
  @Rule("VIS-27")
  void each_switch_of_an_agent_takes_just_what_it_says() {
    var taken = taken(Role.AGENT);

    assertThat(taken.get(HIDE_SHORTCUTS)).containsExactly(Permission.RUN_SHORTCUTS);
    assertThat(taken.get(MASK_PHONE)).containsExactly(Permission.SEE_PHONES);
    assertThat(taken.get(MASK_EMAIL)).containsExactly(Permission.SEE_EMAILS);
    assertThat(permissions(Role.AGENT, NO_CONTACT_DELETION, NO_EXPORT))
        .doesNotContain(Permission.DELETE_CONTACTS, Permission.EXPORT);
  }

  private static EnumSet<Permission> permissions(Role role, Restriction... set) {
    return Stream.of(Permission.values())
        .filter(permission -> permission.isWith(role, Set.of(set)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static Map<Restriction, Set<Permission>> taken(Role role) {
    var taken = new HashMap<Restriction, Set<Permission>>();
    for (var restriction : Restriction.values()) {
      var lost = permissions(role);
      lost.removeAll(permissions(role, restriction));
      taken.put(restriction, lost);
    }
    return taken;
  }
}
