package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.contact.FieldType;
import app.sapa.conversation.AutoMessageKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The companies that come with the project are right, complete and worth looking at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTenantsTest {
  private List<Tenant> tenants = List.of();

  @BeforeAll
  void readTheFolders() throws TenantRefusal {
    tenants = TenantFolder.readAll(Path.of("tenants"));
  }

  @Test
  void there_are_three_companies_for_demo_mode_only() {
    assertThat(tenants)
        .extracting(Tenant::slug)
        .containsExactly("arunika", "sekar-nusa", "tirta-waluya");
    assertThat(tenants).allMatch(Tenant::isDemo);
  }

  @Test
  void each_company_has_members_in_every_role_and_restriction() {
    for (var tenant : tenants) {
      assertThat(tenant.members())
          .extracting(Tenant.Member::role)
          .as(tenant.slug())
          .contains(Tenant.Role.values());
      assertThat(tenant.members().stream().map(Tenant.Member::restrictions))
          .as(tenant.slug())
          .contains(
              Set.of(),
              Set.of(Restriction.NO_WORKSPACE_SETTINGS),
              Set.of(Restriction.NO_CONTACT_DELETION),
              Set.of(Restriction.NO_INTEGRATIONS))
          .anyMatch(each -> each.contains(Restriction.NO_EXPORT))
          .anyMatch(each -> each.contains(Restriction.MASK_EMAIL))
          .anyMatch(each -> each.contains(Restriction.HIDE_SHORTCUTS));
      assertThat(agents(tenant))
          .extracting(Tenant.Member::contactVisibility)
          .as(tenant.slug())
          .contains(Tenant.ContactVisibility.values());
      assertThat(agents(tenant))
          .as("restricted to a team, but in none, at " + tenant.slug())
          .anyMatch(DemoTenantsTest::hasNoTeamToSee);
    }
  }

  @Test
  void one_consultant_has_another_role_in_each_of_two_companies() {
    assertThat(tenants.stream().flatMap(tenant -> tenant.members().stream()))
        .filteredOn(member -> member.email().equals("clara@wijayaconsulting.example"))
        .extracting(Tenant.Member::role)
        .containsExactly(Tenant.Role.MANAGER, Tenant.Role.AGENT);
  }

  @Test
  void each_company_has_a_few_hundred_contacts_and_some_without_a_conversation() {
    for (var tenant : tenants) {
      var talking = conversations(tenant).map(Samples.Conversation::contact).distinct().count();

      assertThat(tenant.samples().contacts()).as(tenant.slug()).hasSizeBetween(220, 320);
      assertThat(tenant.samples().contacts().size() - talking).as(tenant.slug()).isPositive();
    }
  }

  @Test
  void each_company_has_conversations_in_every_state_and_on_every_channel() {
    for (var tenant : tenants) {
      var contacts = tenant.samples().contacts();

      assertThat(tenant.samples().conversations()).as(tenant.slug()).hasSizeBetween(60, 120);
      assertThat(conversations(tenant)).anyMatch(each -> each.snoozed() != null);
      assertThat(conversations(tenant)).anyMatch(each -> each.closed() != null);
      assertThat(conversations(tenant)).anyMatch(each -> each.closed() == null);
      assertThat(conversations(tenant).map(Samples.Conversation::channel).distinct())
          .hasSameSizeAs(tenant.channels());
      assertThat(contacts).anyMatch(each -> each.blocked() != null);
      assertThat(contacts).anyMatch(each -> each.queuedTeam() != null);
      assertThat(contacts).anyMatch(each -> each.assignee() == null);
    }
  }

  @Test
  void no_two_conversations_say_the_same() {
    var seen = new HashSet<String>();

    assertThat(tenants.stream().flatMap(DemoTenantsTest::conversations))
        .extracting(each -> each.lines().stream().map(Samples.Line::text).toList().toString())
        .allMatch(seen::add);
  }

  @Test
  void every_kind_of_custom_field_is_used_by_someone() {
    assertThat(tenants.stream().map(Tenant::fields).flatMap(Collection::stream))
        .extracting(Tenant.CustomField::type)
        .contains(FieldType.values());
    for (var tenant : tenants) {
      var used =
          tenant.samples().contacts().stream().flatMap(each -> each.fields().keySet().stream());
      assertThat(tenant.fields()).extracting(Tenant.CustomField::key).isSubsetOf(used.toList());
    }
  }

  @Test
  void one_company_says_everything_by_itself_that_can_be_and_is_closed_at_night() {
    var shop = tenants.stream().filter(each -> each.slug().equals("sekar-nusa")).findFirst();

    assertThat(shop.orElseThrow().autoMessages())
        .extracting(Tenant.AutoMessage::kind)
        .containsExactly(AutoMessageKind.values());
    var hours = shop.orElseThrow().hours();
    var clock = shop.orElseThrow().timeZone();
    assertThat(hours.isOpen(Instant.parse("2026-11-23T03:00:00Z"), clock)).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-11-23T14:00:00Z"), clock)).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-12-25T03:00:00Z"), clock)).isFalse();
  }

  private static List<Tenant.Member> agents(Tenant tenant) {
    return tenant.members().stream().filter(each -> each.role() == Tenant.Role.AGENT).toList();
  }

  private static boolean hasNoTeamToSee(Tenant.Member member) {
    return member.contactVisibility() == Tenant.ContactVisibility.TEAM && member.teams().isEmpty();
  }

  private static Stream<Samples.Conversation> conversations(Tenant tenant) {
    return tenant.samples().conversations().stream();
  }
}
