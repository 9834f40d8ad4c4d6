package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.base.Span;
import app.sapa.search.Wanted.Address;
import app.sapa.search.Wanted.AnyNumber;
import app.sapa.search.Wanted.Phrase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WantedTest {
  @Test
  @Rule({"SRCH-23", "SRCH-25", "SRCH-26"})
  void what_was_typed_says_what_is_wanted() {
    assertThat(Wanted.of(" Quick  brown ")).contains(new Phrase(List.of("quick", "brown")));
    assertThat(Wanted.of("016 014")).contains(new AnyNumber(Set.of("016", "014")));
    assertThat(Wanted.of("016")).contains(new Phrase(List.of("016")));
    assertThat(Wanted.of("order 016")).contains(new Phrase(List.of("order", "016")));
    assertThat(Wanted.of("@Gmail")).contains(new Address("@gmail"));
    assertThat(Wanted.of("mail a@b.c")).contains(new Phrase(List.of("mail", "a", "b", "c")));
  }

  @Test
  @Rule({"SRCH-19", "SRCH-24"})
  void fewer_than_three_characters_want_nothing() {
    assertThat(Wanted.of("")).isEmpty();
    assertThat(Wanted.of(" ab ")).isEmpty();
    assertThat(Wanted.of("👨‍👩‍👧👨‍👩‍👧")).isEmpty();
    assertThat(Wanted.of("e\u0301e\u0301")).isEmpty();
    assertThat(Wanted.of("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧")).isPresent();
    assertThat(Wanted.of("!!!!")).isEmpty();
  }

  @Test
  void a_phrase_is_marked_wherever_it_stands() {
    assertThat(new Phrase(List.of("a", "b")).in("a b, a-b; a c b"))
        .containsExactly(new Span(0, 3), new Span(5, 8));
  }
}
