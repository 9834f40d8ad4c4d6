package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTimeTest {
  /** A Friday. */
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-20T14:30:15+07:00[Asia/Jakarta]");

  @ParameterizedTest
  @Rule("SNZ-03")
  @CsvSource({
    "besok jam 9, 2026-11-21T09:00",
    "Besok, 2026-11-21T09:00",
    "jam 9 besok, 2026-11-21T09:00",
    "besok pukul 13.30, 2026-11-21T13:30",
    "besok jam 3 sore, 2026-11-21T15:00",
    "besok malam, 2026-11-21T19:00",
    "lusa siang, 2026-11-22T13:00",
    "senin, 2026-11-23T09:00",
    "senin depan jam 8 pagi, 2026-11-23T08:00",
    "jumat, 2026-11-27T09:00",
    "hari minggu, 2026-11-22T09:00",
    "minggu depan, 2026-11-27T09:00",
    "2 jam lagi, 2026-11-20T16:30:15",
    "30 menit, 2026-11-20T15:00:15",
    "3 minggu lagi, 2026-12-11T14:30:15",
    "jam 9, 2026-11-21T09:00",
    "jam 16, 2026-11-20T16:00",
    "hari ini jam 5 sore, 2026-11-20T17:00",
    "25/12, 2026-12-25T09:00",
    "1/2 jam 10, 2027-02-01T10:00",
    "tomorrow 9am, 2026-11-21T09:00",
    "tomorrow at 9:15, 2026-11-21T09:15",
    "next friday 3pm, 2026-11-27T15:00",
    "monday, 2026-11-23T09:00",
    "tomorrow 12am, 2026-11-21T00:00",
    "noon, 2026-11-21T12:00",
    "tonight, 2026-11-20T19:00",
    "in 2 hours, 2026-11-20T16:30:15",
    "an hour, 2026-11-20T15:30:15",
    "in 3 days, 2026-11-23T14:30:15",
    "2026-12-01 08:00, 2026-12-01T08:00"
  })
  void what_people_say_in_both_languages_is_understood(String said, String meant) {
    assertThat(SpokenTime.read(said, NOW).orElseThrow().toLocalDateTime()).isEqualTo(meant);
  }

  @ParameterizedTest
  @Rule("SNZ-03")
  @ValueSource(
      strings = {
        "",
        " ",
        "nanti",
        "besok besok",
        "besok jam 25",
        "31/2",
        "0/0",
        "2026-02-30",
        "hari ini jam 9",
        "2026-11-19",
        "0 menit",
        "jam",
        "lagi",
        "9999 hari",
        "besok jam 9; drop table contact",
        "jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam jam"
      })
  void what_means_no_time_to_come_is_not_guessed_at(String said) {
    assertThat(SpokenTime.read(said, NOW)).isEmpty();
  }
}
