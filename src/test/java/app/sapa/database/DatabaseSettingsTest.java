package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {
  private static final Map<String, String> EXTERNAL =
      Map.of(
          "SAPA_DB_URL", "jdbc:postgresql://db.example/sapa?sslmode=verify-full",
          "SAPA_DB_OWNER", "dba",
          "SAPA_DB_OWNER_PASSWORD", "one",
          "SAPA_DB_APP_PASSWORD", "two",
          "SAPA_DB_INGEST_PASSWORD", "three",
          "SAPA_DB_MAINT_PASSWORD", "four");

  @Test
  void a_folder_alone_asks_for_an_embedded_database() {
    var settings = DatabaseSettings.read(Map.of("SAPA_DATA", "/var/lib/../lib/sapa")::get);

    assertThat(settings).isEqualTo(new DatabaseSettings.Embedded(Path.of("/var/lib/sapa")));
  }

  @Test
  void an_address_asks_for_an_external_database_with_a_password_for_each_role() {
    var settings = DatabaseSettings.read(EXTERNAL::get);

    assertThat(settings)
        .isInstanceOfSatisfying(
            DatabaseSettings.External.class,
            external -> {
              assertThat(external.access().owner().user()).isEqualTo("dba");
              assertThat(external.access().passwords())
                  .containsEntry(DatabaseRole.APP, "two")
                  .containsEntry(DatabaseRole.INGEST, "three")
                  .containsEntry(DatabaseRole.MAINTENANCE, "four");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SAPA_DB_URL            | postgres://db.example/sapa                      | must begin with jdbc:postgresql://
          SAPA_DB_URL            | jdbc:mysql://db.example/sapa                    | must begin with jdbc:postgresql://
          SAPA_DB_URL            | jdbc:postgresql://db.example/sapa?password=hush | must not carry user, password or options
          SAPA_DB_URL            | jdbc:postgresql://db.example/sapa?a=b&user=root | must not carry user, password or options
          SAPA_DB_OWNER          | ''                                              | Set SAPA_DB_OWNER to
          SAPA_DB_OWNER_PASSWORD | ' '                                             | Set SAPA_DB_OWNER_PASSWORD to
          SAPA_DB_APP_PASSWORD   | ''                                              | Set SAPA_DB_APP_PASSWORD to
          SAPA_DB_INGEST_PASSWORD| ''                                              | Set SAPA_DB_INGEST_PASSWORD to
          SAPA_DB_MAINT_PASSWORD | ''                                              | Set SAPA_DB_MAINT_PASSWORD to
          SAPA_DB_URL            | ''                                              | set SAPA_DB_URL to use that database
          """)
  void a_wrong_setting_is_refused_in_one_line_that_names_it(
      String name, String value, String line) {
    var settings = new HashMap<>(EXTERNAL);
    settings.put(name, value);

    assertThatThrownBy(() -> DatabaseSettings.read(settings::get))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining(line)
        .message()
        .doesNotContain("\n", "hush");
  }

  @Test
  void nothing_set_is_refused() {
    assertThatThrownBy(() -> DatabaseSettings.read(name -> null))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessage("Set SAPA_DATA to the folder that keeps Sapa's database");
  }

  @Test
  void a_refusal_is_one_line_without_a_stack_trace() {
    var refusal = new DatabaseRefusal("first\n  second\r\nthird");

    assertThat(refusal).hasMessage("first second third");
    assertThat(refusal.getStackTrace()).isEmpty();
  }

  @Test
  void passwords_are_never_printed() {
    assertThat(DatabaseSettings.read(EXTERNAL::get).toString())
        .doesNotContain("one", "two", "three", "four");
  }
}
