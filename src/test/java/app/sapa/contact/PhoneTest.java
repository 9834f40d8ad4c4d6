package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  private static final String INDONESIA = "ID";

  @ParameterizedTest
  @Rule({"PHN-01", "PHN-02"})
  @ValueSource(strings = {"6281234567890", "62 812 3456 7890", "0062 812 3456 7890"})
  void a_number_with_its_country_code_needs_no_plus(String raw) {
    assertThat(digits(raw)).isEqualTo("6281234567890");
  }

  @ParameterizedTest
  @Rule("PHN-03")
  @ValueSource(strings = {"081234567890", "0812 3456 7890", "812 3456 7890"})
  void a_number_as_it_is_dialled_at_home_gets_the_country_code(String raw) {
    assertThat(digits(raw)).isEqualTo("6281234567890");
  }

  @ParameterizedTest
  @Rule("PHN-04")
  @ValueSource(strings = {"+6281234567890", "+62 812-3456-7890", " +62 (812) 3456 7890 "})
  void a_plus_is_left_out(String raw) {
    assertThat(digits(raw)).isEqualTo("6281234567890");
  }

  @ParameterizedTest
  @Rule("PHN-06")
  @CsvSource({
    "0812-3456-7890, 6281234567890",
    "0812.3456.7890, 6281234567890",
    "(0812) 3456 7890, 6281234567890",
    "(021) 555-1234, 62215551234",
    "+1 202 555 0143, 12025550143",
    "+44 20 7946 0958, 442079460958",
    "+65 6123 4567, 6561234567"
  })
  void separators_go_and_a_foreign_number_keeps_its_country_code(String raw, String digits) {
    assertThat(digits(raw)).isEqualTo(digits);
  }

  @ParameterizedTest
  @Rule("PHN-06")
  @ValueSource(
      strings = {
        "",
        " ",
        "0812",
        "+62 81",
        "1234567890123456789",
        "+62 8123 4567 8901 23456",
        "nobody",
        "ayu@example.com",
        "+999 123 456 789"
      })
  void what_is_no_number_of_eight_to_fifteen_digits_is_none(String raw) {
    assertThat(Phone.parse(raw, INDONESIA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0812 3456 7890, 6281234567890", "12345, 12345", "x-77-1, 771", "nobody, ''"})
  void what_a_channel_tells_is_never_refused(String raw, String digits) {
    assertThat(Phone.told(raw, INDONESIA)).isEqualTo(new Phone(raw, digits));
  }

  @ParameterizedTest
  @CsvSource({
    "6281234567890, +62 812-3456-7890",
    "12025550143, +1 202-555-0143",
    "442079460958, +44 20 7946 0958"
  })
  void for_eyes_it_is_grouped_with_a_plus(String digits, String shown) {
    assertThat(new Phone(digits, digits).international()).isEqualTo(shown);
  }

  private static String digits(String raw) {
    return Phone.parse(raw, INDONESIA).orElseThrow().digits();
  }
}
