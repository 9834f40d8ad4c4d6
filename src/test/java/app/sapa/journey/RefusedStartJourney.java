package app.sapa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is set up wrongly tells its operator what to do, in a line without a trace, and
 * serves nobody until it is done. They start side by side, are asked and told to stop. One with an
 * unfit secret key is {@code SecretsAtStartTest}'s.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStartJourney {
  private static final Map<String, String> DATABASE =
      Map.of(
          "SAPA_DB_OWNER", "postgres",
          "SAPA_DB_OWNER_PASSWORD", "a wrong password",
          "SAPA_DB_APP_PASSWORD", "one",
          "SAPA_DB_INGEST_PASSWORD", "two",
          "SAPA_DB_MAINT_PASSWORD", "three");

  private static final List<String> SCREENS =
      List.of("/", "/login", "/w", "/sapa/plain.css", "/widget/v1/loader.js");

  private Seen wrongPassword;
  private Seen wrongTenant;

  /** What one of them said and answered before its end. */
  private record Seen(
      Set<Integer> screens, int ready, boolean gone, String console, String messages) {
    static Seen of(SapaServer server) {
      server.awaitItsBest();
      var answers = new Answers(server.port());
      var screens =
          SCREENS.stream()
              .map(address -> answers.to("GET " + address).status())
              .collect(Collectors.toSet());
      int ready = answers.to("GET /health/ready").status();
      server.close();
      return new Seen(screens, ready, server.isGone(), server.console(), server.messages());
    }

    String after(String sign) {
      return console.substring(console.indexOf(sign));
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    var settings = new HashMap<>(DATABASE);
    settings.put("SAPA_DEMO", "true");
    settings.put("SAPA_DB_URL", SapaServer.shared().databaseAddress());
    try (var one = SapaServer.launched("wrong-password", settings);
        var other =
            SapaServer.launched(
                "wrong-tenant", Map.of("SAPA_DEMO", "true", "SAPA_TENANTS", wrong(folder)))) {
      wrongPassword = Seen.of(one);
      wrongTenant = Seen.of(other);
    }
  }

  private static String wrong(Path folder) throws IOException {
    var text = Files.readString(Path.of("src/test/tenants/kantor-uji/workspace.yaml"));
    var company = Files.createDirectories(folder.resolve("kantor-uji"));
    Files.writeString(
        company.resolve("workspace.yaml"), text.replace("Asia/Jakarta", "Asia/Jakart"));
    return folder.toString();
  }

  @Test
  void a_wrong_password_is_named_by_its_variable_and_never_told() {
    assertThat(wrongPassword.console.lines())
        .filteredOn(line -> line.contains("app.sapa.database.Database"))
        .singleElement()
        .asString()
        .contains("SAPA_DB_OWNER_PASSWORD");
    assertThat(traces(wrongPassword.console)).isEmpty();
    assertThat(wrongPassword.console + wrongPassword.messages).doesNotContain("a wrong password");
  }

  @Test
  void without_its_database_it_serves_nobody() {
    assertThat(wrongPassword.screens).containsExactly(404);
    assertThat(wrongPassword.ready).isEqualTo(503);
  }

  @Test
  void a_wrong_tenant_is_told_with_file_line_and_field_and_none_of_it_is_made() {
    assertThat(wrongTenant.console)
        .containsPattern("kantor-uji/workspace\\.yaml:4: timeZone: .*Asia/Jakart")
        .doesNotContain("was made from its folder");
    assertThat(traces(wrongTenant.after("tenants not applied").lines().limit(4).toList()))
        .isEmpty();
    assertThat(wrongTenant.ready).isEqualTo(200);
  }

  @Test
  void a_signal_stops_a_server_and_its_database_in_peace() {
    assertThat(wrongTenant.gone).isTrue();
    assertThat(wrongTenant.console).contains("CWWKE0036I");
    assertThat(traces(wrongTenant.after("CWWKE0085I"))).isEmpty();
  }

  private static List<String> traces(String console) {
    return traces(console.lines().toList());
  }

  private static List<String> traces(List<String> lines) {
    return lines.stream()
        .filter(
            line -> line.matches("\\s+at .*\\(.*\\)|\\s*Caused by: .*|.*\\[internal classes].*"))
        .toList();
  }
}
