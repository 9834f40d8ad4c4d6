package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How blanks in a text are filled. */
class BlanksTest {
  private static String filled(String text, String name) {
    return Blanks.filled(text, Map.of("contact.name", name, "agent.name", "Dewi"));
  }

  @Test
  @Rule("MSG-34")
  void an_empty_value_gives_its_fallback_or_nothing() {
    assertThat(filled("Halo {{contact.name|Kak}}!", "Ayu")).isEqualTo("Halo Ayu!");
    assertThat(filled("Halo {{ contact.name | Kak }}!", "")).isEqualTo("Halo Kak!");
    assertThat(filled("Halo{{contact.name}}! {{gone|}}{{gone}}{{gone|-}}", ""))
        .isEqualTo("Halo! -");
  }

  @Test
  void what_fills_a_blank_is_never_read_again() {
    assertThat(filled("{{contact.name}}", "{{agent.name}}")).isEqualTo("{{agent.name}}");
    assertThat(filled("{{contact.name}}", "$1 \\ ${agent.name} <b>"))
        .isEqualTo("$1 \\ ${agent.name} <b>");
    assertThat(filled("{{{{contact.name}}}}", "agent.name")).isEqualTo("{{agent.name}}");
  }

  @Test
  void what_is_no_blank_stays() {
    for (var text : new String[] {"{contact.name}", "{{contact.name}", "}} {{", "{{\n"}) {
      assertThat(filled(text, "Ayu")).isEqualTo(text);
      assertThat(Blanks.in(text)).isEmpty();
    }
    assertThat(Blanks.in("{{a}} {{ b |c}} {{}}")).containsExactly("a", "b", "");
  }
}
