package app.sapa.provisioning;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a workspace file was seen to be wrong. */
class WorkspaceRefusalTest {
  @TempDir Path root;

  @Test
  void an_unknown_role_is_refused() {
    withWorkspace(
            "role: OWNER",
            "role: OWNER }\n"
                + "  - { key: mia, name: Mia, email: mia@toko.example, language: id, role: ADMIN")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].role",
            "'ADMIN' is not a role; use OWNER, MANAGER or AGENT");
  }

  @Test
  void a_company_without_an_owner_is_refused() {
    withWorkspace("role: OWNER", "role: MANAGER")
        .isRefused("workspace.yaml", 8, "members", "has no owner; give one member the role OWNER");
  }

  @Test
  void a_missing_name_is_refused() {
    withWorkspace("name: Toko Uji\n", "")
        .isRefused("workspace.yaml", 1, "name", "is missing; add it");
  }

  @Test
  void an_empty_name_is_refused() {
    withWorkspace("name: Toko Uji", "name:")
        .isRefused("workspace.yaml", 1, "name", "is empty; write a value or leave it out");
  }

  @Test
  void a_name_that_is_a_list_is_refused() {
    withWorkspace("name: Toko Uji", "name: [Toko]")
        .isRefused("workspace.yaml", 1, "name", "is not a text");
  }

  @Test
  void a_long_name_is_refused() {
    withWorkspace("Toko Uji", "x".repeat(121))
        .isRefused("workspace.yaml", 1, "name", "has 121 characters; shorten it to 120");
  }

  @Test
  void a_control_character_is_refused() {
    withWorkspace("Toko Uji", "\"Toko\\0Uji\"")
        .isRefused("workspace.yaml", 1, "name", "has a control character; remove it");
  }

  @Test
  void an_unknown_key_is_refused_with_the_closest_one() {
    withWorkspace("timeZone:", "timezone: Asia/Jakarta\ntimeZone:")
        .isRefused(
            "workspace.yaml",
            3,
            "timezone",
            "'timezone' is not known here; did you mean 'timeZone'?");
  }

  @Test
  void a_key_like_no_other_is_refused_with_the_choice() {
    withWorkspace("name: Penjualan", "name: Penjualan, leaderboard: yes")
        .isRefused(
            "workspace.yaml",
            7,
            "teams[0].leaderboard",
            "'leaderboard' is not known here; use key, name or description");
  }

  @Test
  void a_repeated_key_is_refused() {
    withWorkspace("slug: toko", "slug: toko\nslug: toko")
        .isRefused("workspace.yaml", 3, "slug", "is written twice in one entry; keep one");
  }

  @Test
  void a_slug_unlike_its_folder_is_refused() {
    withWorkspace("slug: toko", "slug: warung")
        .isRefused(
            "workspace.yaml", 2, "slug", "'warung' is not the name of its folder; write toko");
  }

  @Test
  void an_unknown_time_zone_is_refused() {
    withWorkspace("Asia/Jakarta", "Asia/Bandung")
        .isRefused(
            "workspace.yaml",
            3,
            "timeZone",
            "'Asia/Bandung' is not a time zone; write a name such as Asia/Jakarta");
  }

  @Test
  void a_bare_offset_is_no_time_zone() {
    withWorkspace("Asia/Jakarta", "GMT+7")
        .isRefused(
            "workspace.yaml",
            3,
            "timeZone",
            "'GMT+7' is not a time zone; write a name such as Asia/Jakarta");
  }

  @Test
  void an_unknown_language_is_refused() {
    withWorkspace("[id, en]", "[id, fr]")
        .isRefused("workspace.yaml", 4, "languages[1]", "'fr' is not a language; use en or id");
  }

  @Test
  void a_company_without_a_language_is_refused() {
    withWorkspace("[id, en]", "[]")
        .isRefused(
            "workspace.yaml",
            4,
            "languages",
            "names no language; write [id, en], the default first");
  }

  @Test
  void a_language_named_twice_is_refused() {
    withWorkspace("[id, en]", "[id, id]")
        .isRefused("workspace.yaml", 4, "languages", "names a language twice; keep one");
  }

  @Test
  void a_country_by_its_name_is_refused() {
    withWorkspace("defaultCountry: ID", "defaultCountry: Indonesia")
        .isRefused(
            "workspace.yaml",
            5,
            "defaultCountry",
            "'Indonesia' is not a country; write two capital letters such as ID");
  }

  @Test
  void an_unknown_phone_display_is_refused() {
    withWorkspace("defaultCountry: ID", "defaultCountry: ID\nphoneDisplay: PRETTY")
        .isRefused(
            "workspace.yaml",
            6,
            "phoneDisplay",
            "'PRETTY' is not a phone display; use PLAIN or E164");
  }

  @Test
  void a_short_demo_password_is_refused() {
    withWorkspace("defaultCountry: ID", "defaultCountry: ID\ndemoPassword: rahasia")
        .isRefused("workspace.yaml", 6, "demoPassword", "has 7 characters; use 10 to 128");
  }

  @Test
  void an_entry_that_is_no_entry_is_refused() {
    withWorkspace(
            "- { name: vip, colour: \"#aa0000\" }",
            "- { name: vip, colour: \"#aa0000\" }\n  - gold")
        .isRefused(
            "workspace.yaml",
            18,
            "tags[1]",
            "is not an entry with named fields; write 'name: value' lines");
  }

  @Test
  void a_team_that_does_not_exist_is_refused() {
    withWorkspace("teams: [sales]", "teams: [salse]")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].teams[0]",
            "'salse' is no team; did you mean 'sales'?");
  }

  @Test
  void a_member_key_used_twice_is_refused() {
    withWorkspace(
            "role: OWNER",
            "role: OWNER }\n"
                + "  - { key: dewi, name: Mia, email: mia@toko.example, language: id, role: AGENT")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].key",
            "'dewi' is taken by members[0].key (line 9); choose another");
  }

  @Test
  void a_member_called_contact_is_refused() {
    withWorkspace(
            "role: OWNER",
            "role: OWNER }\n"
                + "  - { key: contact, name: Mia, email: mia@toko.example, language: id, role:"
                + " AGENT")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].key",
            "'contact' means the contact in conversations; choose another key");
  }

  @Test
  void an_email_used_twice_is_refused_whatever_its_case() {
    withWorkspace("agus@toko.example", "Dewi@Toko.example")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].email",
            "'dewi@toko.example' is taken by members[0].email (line 9); choose another");
  }

  @Test
  void an_email_without_a_host_is_refused() {
    withWorkspace("agus@toko.example", "agus@toko")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].email",
            "'agus@toko' is not an e-mail address; write name@host");
  }

  @Test
  void an_unknown_restriction_is_refused_with_the_closest_one() {
    withWorkspace("teams: [sales]", "restrictions: [noExports]")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].restrictions[0]",
            "'noExports' is no restriction; did you mean 'noExport'?");
  }

  @Test
  void a_restriction_that_does_not_narrow_the_role_is_refused() {
    withWorkspace("teams: [sales]", "restrictions: [noIntegrations]")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].restrictions[0]",
            "'noIntegrations' does not narrow the role AGENT; remove it");
  }

  @Test
  void an_owner_takes_no_restriction() {
    withWorkspace("role: OWNER", "role: OWNER, restrictions: [maskPhone]")
        .isRefused(
            "workspace.yaml",
            9,
            "members[0].restrictions[0]",
            "'maskPhone' does not narrow the role OWNER; remove it");
  }

  @Test
  void an_unknown_contact_visibility_is_refused() {
    withWorkspace("teams: [sales]", "contactVisibility: SELF")
        .isRefused(
            "workspace.yaml",
            10,
            "members[1].contactVisibility",
            "'SELF' is not a contact visibility; use ALL, TEAM or OWN");
  }

  @Test
  void contact_visibility_narrows_agents_only() {
    withWorkspace("role: OWNER", "role: OWNER, contactVisibility: OWN")
        .isRefused(
            "workspace.yaml",
            9,
            "members[0].contactVisibility",
            "narrows agents only; leave it out or make the role AGENT");
  }

  @Test
  void an_unknown_channel_kind_is_refused() {
    withWorkspace("kind: webchat", "kind: telex")
        .isRefused(
            "workspace.yaml",
            12,
            "channels[0].kind",
            "'telex' is not a channel kind; use webchat or custom");
  }

  @Test
  void an_origin_with_a_path_is_refused() {
    withWorkspace("https://toko.example", "https://toko.example/")
        .isRefused(
            "workspace.yaml",
            12,
            "channels[0].allowedOrigins[0]",
            "'https://toko.example/' is not an origin; write https://host without a path");
  }

  @Test
  void a_plain_http_origin_of_another_machine_is_refused() {
    withWorkspace("https://toko.example", "http://toko.example")
        .isRefused(
            "workspace.yaml",
            12,
            "channels[0].allowedOrigins[0]",
            "'http://toko.example' is not an origin; write https://host without a path");
  }

  @Test
  void a_web_chat_takes_no_webhook() {
    withWorkspace("kind: webchat", "kind: webchat, webhook: \"https://toko.example/hook\"")
        .isRefused(
            "workspace.yaml",
            12,
            "channels[0].webhook",
            "is not for channels of kind webchat; remove it");
  }

  @Test
  void a_greeting_in_an_unknown_language_is_refused() {
    withWorkspace("kind: webchat", "kind: webchat, greeting: { fr: Bonjour }")
        .isRefused(
            "workspace.yaml",
            12,
            "channels[0].greeting.fr",
            "'fr' is not known here; use en or id");
  }

  @Test
  void an_unknown_field_type_is_refused() {
    withWorkspace("type: date", "type: datum")
        .isRefused(
            "workspace.yaml",
            15,
            "fields[1].type",
            "'datum' is not a field type; use text, number, list, checkbox, date, time, email,"
                + " phone or url");
  }

  @Test
  void a_list_field_without_options_is_refused() {
    withWorkspace(", options: [S, M]", "")
        .isRefused(
            "workspace.yaml",
            14,
            "fields[0].options",
            "is empty; a field of type list needs something to choose from");
  }

  @Test
  void options_of_a_date_are_refused() {
    withWorkspace("type: date", "type: date, options: [x]")
        .isRefused(
            "workspace.yaml",
            15,
            "fields[1].options",
            "is for fields of type list; remove it or change the type");
  }

  @Test
  void a_colour_by_name_is_refused() {
    withWorkspace("\"#aa0000\"", "red")
        .isRefused(
            "workspace.yaml",
            17,
            "tags[0].colour",
            "'red' is not a colour; write #rrggbb in quotes");
  }

  @Test
  void a_tag_named_twice_is_refused_whatever_its_case() {
    withWorkspace(
            "- { name: vip, colour: \"#aa0000\" }",
            "- { name: vip, colour: \"#aa0000\" }\n  - { name: VIP, colour: \"#aa0001\" }")
        .isRefused(
            "workspace.yaml",
            18,
            "tags[1].name",
            "'VIP' is taken by tags[0].name (line 17); choose another");
  }

  @Test
  void a_snippet_without_a_text_is_refused() {
    withWorkspace(", text: \"Halo {{contact.name}}\"", "")
        .isRefused("workspace.yaml", 23, "snippets[0].text", "is missing; add it");
  }

  @Test
  void a_snippet_with_a_blank_that_nothing_fills_is_refused() {
    withWorkspace("{{contact.name}}", "{{field.size}} {{field.sise|M}}")
        .isRefused(
            "workspace.yaml",
            23,
            "snippets[0].text",
            "{{field.sise}} is no variable; use contact.name, contact.first_name,"
                + " contact.last_name, contact.phone, contact.email, assignee.name, agent.name or"
                + " workspace.name, or field. and the key of a custom field");
  }

  @Test
  void a_day_by_another_name_is_refused() {
    withWorkspace("[mon, tue]", "[mon, senin]")
        .isRefused(
            "workspace.yaml",
            26,
            "businessHours.week[0].days[1]",
            "'senin' is not a day; use mon, tue, wed, thu, fri, sat or sun");
  }

  @Test
  void a_time_without_days_is_refused() {
    withWorkspace("[mon, tue]", "[]")
        .isRefused(
            "workspace.yaml", 26, "businessHours.week[0].days", "names no day; write [mon, tue]");
  }

  @Test
  void a_time_that_is_none_is_refused() {
    withWorkspace("\"17:00\"", "\"5 pm\"")
        .isRefused(
            "workspace.yaml",
            26,
            "businessHours.week[0].closes",
            "'5 pm' is not a time such as 08:30");
  }

  @Test
  void times_that_overlap_are_refused_with_their_day() {
    withWorkspace(
            "closes: \"17:00\" }",
            "closes: \"17:00\" }\n    - { days: [tue], opens: \"16:00\", closes: \"20:00\" }")
        .isRefused(
            "workspace.yaml",
            27,
            "businessHours.week[1]",
            "overlaps another time of tue; let one end before");
  }

  @Test
  void a_date_that_is_none_and_a_day_off_named_twice_are_refused() {
    withWorkspace("2026-12-25", "2026-02-30")
        .isRefused(
            "workspace.yaml",
            28,
            "businessHours.holidays[0].date",
            "'2026-02-30' is not a date such as 2026-01-31");
    withWorkspace("name: Natal }", "name: Natal }\n    - { date: 2026-12-25 }")
        .isRefused(
            "workspace.yaml",
            29,
            "businessHours.holidays[1].date",
            "is a day off already; keep one");
  }

  @Test
  void an_auto_message_of_an_unknown_kind_or_of_one_told_already_is_refused() {
    withWorkspace("kind: welcome", "kind: greeting")
        .isRefused(
            "workspace.yaml",
            30,
            "autoMessages[0].kind",
            "'greeting' is not a kind of auto message; use welcome, away, queue, assigned or"
                + " closing");
    withWorkspace("kind: queue, text: Sabar ya, waitMinutes: 7", "kind: welcome, text: Halo")
        .isRefused(
            "workspace.yaml",
            31,
            "autoMessages[1].kind",
            "'welcome' is taken by autoMessages[0].kind (line 30); choose another");
  }

  @Test
  void an_auto_message_of_a_channel_that_does_not_exist_is_refused() {
    withWorkspace("channel: chat,", "channel: chad,")
        .isRefused(
            "workspace.yaml",
            30,
            "autoMessages[0].channels[0].channel",
            "'chad' is no channel; did you mean 'chat'?");
  }

  @Test
  void an_auto_message_that_nobody_writes_names_no_author_and_only_the_queue_waits() {
    withWorkspace("{{contact.first_name}}", "{{agent.name}}")
        .isRefused(
            "workspace.yaml",
            30,
            "autoMessages[0].text",
            "{{agent.name}} stays empty, as nobody writes this; use assignee.name");
    withWorkspace("kind: queue", "kind: away")
        .isRefused(
            "workspace.yaml",
            31,
            "autoMessages[1].waitMinutes",
            "is for the kind queue; remove it");
    withWorkspace("waitMinutes: 7", "waitMinutes: 1441")
        .isRefused(
            "workspace.yaml",
            31,
            "autoMessages[1].waitMinutes",
            "'1441' is no number of minutes from 1 to 1440");
    withWorkspace("Sabar ya", "x".repeat(2_001))
        .isRefused(
            "workspace.yaml",
            31,
            "autoMessages[1].text",
            "has 2001 characters; shorten it to 2000");
  }

  private Folder withWorkspace(String old, String wrong) {
    return Folder.in(root, "toko").with("workspace.yaml", Folder.WORKSPACE.replace(old, wrong));
  }
}
