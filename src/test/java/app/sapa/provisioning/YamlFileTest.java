package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a file is understood at all. */
class YamlFileTest {
  private static final String FILE = "workspace.yaml";

  @TempDir Path root;

  @Test
  void a_file_that_is_not_yaml_is_refused() {
    var problem = only("name: Toko\nslug: [toko\n");

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.text()).startsWith("is not YAML: ");
  }

  @Test
  void a_tab_for_indentation_is_refused() {
    assertThat(only("teams:\n\t- a\n").line()).isEqualTo(2);
  }

  @Test
  void an_empty_file_is_refused() {
    workspace("# later\n")
        .isRefused(FILE, 1, "", "is empty; write at least one section or remove the file");
  }

  @Test
  void a_second_document_is_refused() {
    assertThat(only("name: a\n---\nname: b\n").text()).startsWith("is not YAML: ");
  }

  @Test
  void an_anchor_and_its_alias_are_refused() {
    assertThat(workspace("name: &n Toko\nslug: *n\n").problems())
        .extracting(Problem::line)
        .containsExactly(1, 2);
  }

  @Test
  void a_bomb_of_aliases_is_refused_at_once() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }

    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(workspace(bomb.toString()).problems()).isNotEmpty());
  }

  @Test
  void a_tag_that_names_a_class_is_refused() {
    workspace("name: !!java.net.URL [\"http://localhost/\"]\n")
        .isRefused(FILE, 1, "", "has a tag; write the value without it");
  }

  @Test
  void endless_nesting_is_refused_without_exhausting_the_stack() {
    workspace("name:\n" + " [".repeat(20_000)).isRefused(FILE, 2, "", "is nested too deeply");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    Folder.in(root, "toko")
        .with(FILE, "name: Toko\nslug: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
        .isRefused(FILE, 2, "", "has bytes that are not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_raw_control_character_is_refused() {
    workspace("name: Toko\nslug: to\u0001ko\n")
        .isRefused(FILE, 2, "", "has a control character; remove it");
  }

  @Test
  void a_file_larger_than_the_limit_is_refused_unread() {
    workspace("#".repeat(YamlFile.LIMIT + 1))
        .isRefused(FILE, 1, "", "is larger than 5 MiB; split the company or leave sample data out");
  }

  @Test
  void a_file_of_exactly_the_limit_is_read_in_reasonable_time() {
    int missing = YamlFile.LIMIT - Folder.WORKSPACE.length();
    var comments = ("#".repeat(99) + "\n").repeat(missing / 100) + "#".repeat(missing % 100);
    var file = workspace(Folder.WORKSPACE + comments).path().resolve(FILE);

    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(YamlFile.read(file, new Problems())).isPresent());
  }

  @Test
  void an_endless_line_is_refused() {
    workspace("name: Toko\n#" + "x".repeat(YamlFile.LONGEST_LINE) + "\n")
        .isRefused(FILE, 2, "", "has a line of more than 50,000 characters; break it up");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_passed_over() throws TenantRefusal {
    var text = "\ufeff" + Folder.WORKSPACE.replace("\n", "\r\n");

    assertThat(TenantFolder.read(workspace(text).path()).name()).isEqualTo("Toko Uji");
  }

  @Test
  void a_file_with_a_mistyped_name_is_refused_with_the_closest_one() {
    Folder.in(root, "toko")
        .with("contact.yml", "contacts: []\n")
        .isRefused(
            "contact.yml",
            1,
            "",
            "is not a file of a tenant's folder; did you mean 'contacts.yaml'?");
  }

  @Test
  void a_folder_without_a_workspace_is_refused() {
    var empty = root.resolve("nothing-here");

    assertThat(Folder.refusal(() -> TenantFolder.read(empty)))
        .extracting(Problem::text)
        .first()
        .asString()
        .isEqualTo("is not a folder that can be read");
  }

  private Folder workspace(String text) {
    return Folder.in(root, "toko").with(FILE, text);
  }

  private Problem only(String text) {
    var problems = workspace(text).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }
}
