package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.conversation.Prompting.Prompt;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is offered to somebody who writes to a contact. */
class PromptingTest {
  private final Prompting prompting = Stage.the(Prompting.class);
  private final Snippets snippets = Stage.the(Snippets.class);
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi Lestari");
  private final UUID ayu = shop.hears("Ayu Wulandari", "Halo");

  private void keep(String title, String shortcut, String text) {
    snippets.create(dewi, new Snippet.Words(title, shortcut, text, ""), Audience.workspace());
  }

  private List<String> offered(String typed) {
    return prompting.snippets(dewi, ayu, typed).stream().map(Prompt::shortcut).toList();
  }

  private String written(Viewer viewer, String text) {
    var id =
        snippets.create(viewer, new Snippet.Words("Tried", "tried", text, ""), Audience.personal());
    var prompt =
        prompting.snippets(viewer, ayu, "tried").stream()
            .filter(each -> each.id().equals(id))
            .findFirst();
    snippets.delete(viewer, id);
    return prompt.orElseThrow().text();
  }

  private Map<String, String> values(Viewer viewer) {
    return prompting.variables(viewer, ayu).stream()
        .collect(Collectors.toMap(Variable::name, Variable::value));
  }

  private void called(String first, String last) {
    Company.run("update contact set first_name = ?, last_name = ? where id = ?", first, last, ayu);
  }

  private void knows(String table, String columns, String value, String norm) {
    Company.run(
        "insert into %s (workspace_id, id, contact_id, %s, is_primary) values (?, ?, ?, ?, ?, true)"
            .formatted(table, columns),
        company.workspace(),
        UUID.randomUUID(),
        ayu,
        value,
        norm);
  }

  private void field(String key, String value) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into field (workspace_id, id, key, name, type, position) values (?, ?, ?, ?,"
            + " 'TEXT', 0)",
        company.workspace(),
        id,
        key,
        "The " + key);
    Company.run(
        "insert into contact_field (workspace_id, contact_id, field_id, value) values (?, ?, ?, ?)",
        company.workspace(),
        ayu,
        id,
        value);
  }

  @Test
  @Rule({"OIN-04", "MSG-33"})
  void snippets_are_found_by_shortcut_or_title_whatever_case_and_accents_prefixes_first() {
    keep("Nomor rekening", "bank", "BCA 000-555");
    keep("Bandara", "jemput", "Kami jemput");
    keep("Jam buka toko", "jam", "08.00 sampai 20.00");
    keep("Café kami", "kopi", "Di lantai dua");

    assertThat(offered("ba")).containsExactly("bank", "jemput");
    assertThat(offered("J")).containsExactly("jam", "jemput");
    assertThat(offered("rekening")).containsExactly("bank");
    assertThat(offered(" CAFE ")).containsExactly("kopi");
    assertThat(offered("%")).isEmpty();
    assertThat(offered("' or true --")).isEmpty();
    assertThat(offered("\0kop")).containsExactly("kopi");
    assertThat(offered("")).hasSize(4);
  }

  @Test
  void twenty_are_offered_at_a_time() {
    for (int n = 10; n < 31; n++) {
      keep("Answer " + n, "a" + n, "Text");
    }

    assertThat(offered("a")).hasSize(20).startsWith("a10").doesNotContain("a30");
    assertThat(offered("a3")).containsExactly("a30");
  }

  @Test
  @Rule({"MSG-34", "MSG-33"})
  void blanks_are_filled_for_the_contact_and_the_author() {
    called("Ayu", "Wulandari");
    knows("contact_email", "raw, norm", "Ayu@Toko.example", "ayu@toko.example");
    field("size", "XL");

    assertThat(
            written(
                dewi,
                "{{contact.first_name}} {{contact.last_name}}, {{contact.name|Kak}}:"
                    + " {{contact.email}} {{contact.phone|no phone}} {{field.size}}"
                    + " {{assignee.name|nobody}} {{agent.name}}"))
        .isEqualTo(
            "Ayu Wulandari, Ayu Wulandari: Ayu@Toko.example no phone XL nobody Dewi Lestari");
    called("", "");
    assertThat(written(dewi, "Halo {{contact.name|Kak}}{{contact.first_name}}"))
        .isEqualTo("Halo Kak");
    Stage.the(Triage.class).assign(dewi, ayu, dewi.id());
    assertThat(values(dewi))
        .containsEntry("assignee.name", "Dewi Lestari")
        .containsEntry("field.size", "XL");
  }

  @Test
  @Rule({"VIS-17", "MSG-34"})
  void whoever_may_not_see_numbers_and_addresses_does_not_see_them_here() {
    knows("contact_phone", "raw, digits", "0812 3456 7890", "6281234567890");
    knows("contact_email", "raw, norm", "ayu@toko.example", "ayu@toko.example");
    var masked =
        company.hire(
            "Mas", Role.AGENT, Scope.ALL, List.of(Restriction.MASK_PHONE, Restriction.MASK_EMAIL));

    assertThat(written(masked, "{{contact.phone}} {{contact.email}}"))
        .isEqualTo("628••••••7890 ay•••@toko.example");
    assertThat(values(masked).values()).noneMatch(value -> value.contains("3456"));
    assertThat(values(dewi)).containsEntry("contact.phone", "6281234567890");
  }

  @Test
  void a_hostile_name_is_text_and_nothing_else() {
    for (var name : List.of("{{agent.name}}", "$0 \\1", "<img src=x onerror=alert(1)>", "#{7*7}")) {
      called(name, "");
      assertThat(written(dewi, "Halo {{contact.name}}!")).isEqualTo("Halo " + name + "!");
    }
  }

  @Test
  @Rule("SET-12")
  void nobody_is_offered_what_is_not_theirs_or_asks_about_a_contact_they_may_not_see() {
    keep("Bank", "bank", "BCA");
    var sales = Audience.team(company.team("Sales"));
    snippets.create(dewi, new Snippet.Words("Deals", "deals", "None", ""), sales);
    snippets.create(dewi, new Snippet.Words("Mine", "mine", "Mine", ""), Audience.personal());
    var tono = company.agent("Tono", Scope.ALL, "Support");

    assertThat(prompting.snippets(tono, ayu, ""))
        .extracting(Prompt::shortcut)
        .containsExactly("bank");
    for (var blind :
        List.of(company.agent("Eka", Scope.OWN), Shopfront.open().company().owner("O"))) {
      assertNotThere(() -> prompting.snippets(blind, ayu, ""));
      assertNotThere(() -> prompting.variables(blind, ayu));
    }
  }
}
