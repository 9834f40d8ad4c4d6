package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantFolderTest {
  @TempDir Path root;

  @Test
  void a_right_folder_becomes_a_tenant() throws TenantRefusal {
    var tenant = TenantFolder.read(Folder.in(root, "toko").path());

    assertThat(tenant.slug()).isEqualTo("toko");
    assertThat(tenant.timeZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(tenant.languages()).containsExactly("id", "en");
    assertThat(tenant.phoneDisplay()).isEqualTo(Tenant.PhoneDisplay.PLAIN);
    assertThat(tenant.members().getLast().teams()).containsExactly("sales");
    assertThat(tenant.members().getLast().contactVisibility())
        .isEqualTo(Tenant.ContactVisibility.ALL);
    assertThat(tenant.fields().getFirst().options()).containsExactly("S", "M");
  }

  @Test
  void contacts_are_read_with_their_words_as_written() throws TenantRefusal {
    var contact = TenantFolder.read(Folder.in(root, "toko").path()).samples().contacts().getFirst();

    assertThat(contact.phones()).containsExactly("0812-0000-1234");
    assertThat(contact.fields()).isEqualTo(Map.of("size", "M", "birthday", "1990-02-03"));
    assertThat(contact.since()).isEqualTo(Duration.ofDays(30));
    assertThat(contact.assignee()).isEqualTo("agus");
  }

  @Test
  void a_conversation_is_read_with_messages_and_comments() throws TenantRefusal {
    var tenant = TenantFolder.read(Folder.in(root, "toko").path());

    assertThat(tenant.samples().conversations().getFirst().lines())
        .containsExactly(
            new Samples.Incoming(Duration.ofHours(3), "Kak, masih ada?"),
            new Samples.Comment(Duration.ofMinutes(150), "agus", "Cek gudang dulu"),
            new Samples.Outgoing(Duration.ofHours(2), "agus", "Masih, kak"));
  }

  @Test
  void a_snooze_tells_how_long_it_still_runs() throws TenantRefusal {
    var folder =
        Folder.in(root, "toko")
            .with(
                "conversations.yaml",
                Folder.CONVERSATIONS + "    snoozed: { ago: 1h, by: agus, for: 1d }\n");

    assertThat(TenantFolder.read(folder.path()).samples().conversations().getFirst().snoozed())
        .isEqualTo(new Samples.Snooze(Duration.ofHours(1), "agus", Duration.ofHours(23)));
  }

  @Test
  void a_phone_without_quotes_keeps_its_leading_zero() throws TenantRefusal {
    var folder =
        Folder.in(root, "toko")
            .with("contacts.yaml", Folder.CONTACTS.replace("\"0812-0000-1234\"", "081200001234"));

    assertThat(TenantFolder.read(folder.path()).samples().contacts().getFirst().phones())
        .containsExactly("081200001234");
  }

  @Test
  void every_restriction_has_its_name_in_the_files() throws TenantRefusal {
    var restrictions =
        ", restrictions: [noWorkspaceSettings, noContactDeletion, noExport, noIntegrations,"
            + " maskPhone, maskEmail]";
    var folder =
        Folder.in(root, "toko")
            .with(
                "workspace.yaml",
                Folder.WORKSPACE
                    .replace("role: AGENT", "role: MANAGER" + restrictions)
                    .replace(
                        "\nchannels:",
                        "\n  - { key: eko, name: Eko, email: eko@toko.example, language: id, role:"
                            + " AGENT, contactVisibility: OWN, restrictions: [hideShortcuts] }\n"
                            + "channels:"));

    var members = TenantFolder.read(folder.path()).members();

    assertThat(members.get(1).restrictions())
        .containsExactlyInAnyOrder(
            Restriction.NO_WORKSPACE_SETTINGS,
            Restriction.NO_CONTACT_DELETION,
            Restriction.NO_EXPORT,
            Restriction.NO_INTEGRATIONS,
            Restriction.MASK_PHONE,
            Restriction.MASK_EMAIL);
    assertThat(members.get(2).restrictions()).containsExactly(Restriction.HIDE_SHORTCUTS);
    assertThat(members.get(2).contactVisibility()).isEqualTo(Tenant.ContactVisibility.OWN);
  }

  @Test
  void the_companys_demo_password_is_for_members_without_their_own() throws TenantRefusal {
    var folder =
        Folder.in(root, "toko")
            .with(
                "workspace.yaml",
                Folder.WORKSPACE
                    .replace("teams:\n", "demoPassword: batik-sekali\nteams:\n")
                    .replace("role: AGENT", "role: AGENT, demoPassword: milik-sendiri"));

    var tenant = TenantFolder.read(folder.path());

    assertThat(tenant.isDemo()).isTrue();
    assertThat(tenant.members())
        .extracting(Tenant.Member::demoPassword)
        .containsExactly("batik-sekali", "milik-sendiri");
  }

  @Test
  void a_company_without_passwords_is_no_demo() throws TenantRefusal {
    assertThat(TenantFolder.read(Folder.in(root, "toko").path()).isDemo()).isFalse();
  }

  @Test
  void every_problem_of_every_file_is_told_at_once_in_the_order_of_the_lines() {
    var problems =
        Folder.in(root, "toko")
            .with(
                "workspace.yaml",
                Folder.WORKSPACE
                    .replace("role: OWNER", "role: BOSS")
                    .replace("#aa0000", "#xx0000")
                    .replace("Asia/Jakarta", "Mars"))
            .with("contacts.yaml", Folder.CONTACTS.replace("[vip]", "[vap]"))
            .with("conversations.yaml", Folder.CONVERSATIONS.replace("channel: chat", "channel: x"))
            .problems();

    assertThat(problems)
        .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line())
        .containsExactly(
            "contacts.yaml:6",
            "conversations.yaml:3",
            "workspace.yaml:3",
            "workspace.yaml:9",
            "workspace.yaml:17");
  }

  @Test
  void all_folders_are_read_in_the_order_of_their_slugs() throws TenantRefusal {
    Folder.in(root, "warung");
    Folder.in(root, "toko");

    assertThat(TenantFolder.readAll(root))
        .extracting(Tenant::slug)
        .containsExactly("toko", "warung");
  }

  @Test
  void one_wrong_folder_refuses_them_all() {
    Folder.in(root, "toko");
    Folder.in(root, "warung")
        .with("workspace.yaml", Folder.WORKSPACE.replace("slug: toko", "slug: kios"));

    assertThat(Folder.refusal(() -> TenantFolder.readAll(root)))
        .extracting(Problem::text)
        .containsExactly("'kios' is not the name of its folder; write warung");
  }

  @Test
  void an_account_in_two_companies_must_be_told_the_same_in_both() {
    Folder.in(root, "toko");
    var other = Folder.in(root, "warung");
    other.with(
        "workspace.yaml",
        Folder.WORKSPACE
            .replace("slug: toko", "slug: warung")
            .replace("name: Agus,", "name: Gus,"));

    assertThat(Folder.refusal(() -> TenantFolder.readAll(root)))
        .containsExactly(
            new Problem(
                other.path().resolve("workspace.yaml").toString(),
                10,
                "members[1].email",
                "'agus@toko.example' is also a member elsewhere with another name, language or"
                    + " demo password; make them agree"));
  }

  @Test
  void a_problem_is_told_as_one_line() {
    assertThat(List.of(new Problem("a.yaml", 14, "members[2].role", "is missing; add it")))
        .hasToString("[a.yaml:14: members[2].role: is missing; add it]");
  }
}
