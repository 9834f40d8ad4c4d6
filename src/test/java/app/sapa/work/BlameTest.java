package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BlameTest {
  @Test
  void tells_the_kind_and_the_place_and_never_the_words() {
    var failure = new IllegalStateException("Key (body)=(my diagnosis) already exists");

    assertThat(Blame.of(failure))
        .matches("IllegalStateException at app\\.sapa\\.work\\.BlameTest:\\d+");
  }

  @Test
  void tells_what_the_database_said_by_its_code_alone() {
    var failure = new RuntimeException(new SQLException("Failing row contains (…)", "23505"));

    assertThat(Blame.of(failure)).endsWith(", by SQL 23505").doesNotContain("row");
  }

  @Test
  void tells_the_kind_of_the_first_cause() {
    var failure = new RuntimeException(new RuntimeException(new ArithmeticException("words")));

    assertThat(Blame.of(failure)).endsWith(", by ArithmeticException");
  }
}
