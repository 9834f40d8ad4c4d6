package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {
  @ParameterizedTest
  @ValueSource(ints = {15_0014, 15_0018, 16_0010, 17_0006, 18_0000, 18_0006})
  void the_versions_whose_row_security_holds_are_taken(int number) {
    assertThatCode(() -> new ServerVersion(number).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"150013, 15.14", "160009, 16.10", "170005, 17.6"})
  void a_version_that_shows_hidden_rows_is_refused_with_the_one_to_take(int number, String good) {
    assertThatThrownBy(() -> new ServerVersion(number).check())
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("update it to " + good);
  }

  @ParameterizedTest
  @ValueSource(ints = {14_0020, 19_0000})
  void a_version_that_was_not_proved_is_refused(int number) {
    assertThatThrownBy(() -> new ServerVersion(number).check())
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("use 15, 16, 17 or 18");
  }
}
