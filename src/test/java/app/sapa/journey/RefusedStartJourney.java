package app.sapa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is set up wrongly tells its operator what to do, in a line without a trace, and
 * serves nobody until it is done. They start side by side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedStartJourney {
  private static final Map<String, String> DATABASE =
      Map.of(
          "SAPA_DB_OWNER", "postgres",
          "SAPA_DB_OWNER_PASSWORD", "a wrong password",
          "SAPA_DB_APP_PASSWORD", "one",
          "SAPA_DB_INGEST_PASSWORD", "two",
          "SAPA_DB_MAINT_PASSWORD", "three");

  private SapaServer wrongPassword;
  private SapaServer wrongTenant;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    var settings = new HashMap<>(DATABASE);
    settings.put("SAPA_DEMO", "true");
    settings.put("SAPA_DB_URL", SapaServer.shared().databaseAddress());
    wrongPassword = SapaServer.launched("wrong-password", settings);
    wrongTenant =
        SapaServer.launched(
            "wrong-tenant", Map.of("SAPA_DEMO", "true", "SAPA_TENANTS", wrong(folder)));
    all().forEach(SapaServer::awaitItsBest);
  }

  private static String wrong(Path folder) throws IOException {
    var text = Files.readString(Path.of("src/test/tenants/kantor-uji/workspace.yaml"));
    var company = Files.createDirectories(folder.resolve("kantor-uji"));
    Files.writeString(
        company.resolve("workspace.yaml"), text.replace("Asia/Jakarta", "Asia/Jakart"));
    return folder.toString();
  }

  private Stream<SapaServer> all() {
    return Stream.of(wrongPassword, wrongTenant);
  }

  @AfterAll
  void stop() {
    all().parallel().forEach(SapaServer::close);
  }

  @Test
  void a_wrong_password_is_named_by_its_variable_and_never_told() {
    assertRefused(wrongPassword, "SAPA_DB_OWNER_PASSWORD");
    assertThat(wrongPassword.console() + wrongPassword.messages())
        .doesNotContain("a wrong password");
  }

  private static void assertRefused(SapaServer server, String reason) {
    assertThat(server.console().lines())
        .filteredOn(line -> line.contains("app.sapa.database.Database"))
        .singleElement()
        .asString()
        .contains(reason);
    assertThat(traces(server.console())).isEmpty();
    var answers = new Answers(server.port());
    assertThat(Stream.of("/", "/login", "/w", "/sapa/plain.css", "/widget/v1/loader.js"))
        .allMatch(address -> answers.to("GET " + address).status() == 404);
    assertThat(answers.to("GET /health/ready").status()).isEqualTo(503);
  }

  @Test
  void a_wrong_tenant_is_told_with_file_line_and_field_and_none_of_it_is_made() {
    assertThat(wrongTenant.console())
        .containsPattern("kantor-uji/workspace\\.yaml:4: timeZone: .*Asia/Jakart");
    assertThat(traces(String.join("\n", after("tenants not applied").lines().limit(4).toList())))
        .isEmpty();
    var page = new Answers(wrongTenant.port()).to("GET /health/ready");
    assertThat(page.status()).isEqualTo(200);
    assertThat(wrongTenant.console()).doesNotContain("was made from its folder");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void a_signal_stops_a_server_and_its_database_in_peace() {
    wrongTenant.close();

    assertThat(wrongTenant.isGone()).isTrue();
    assertThat(wrongTenant.console()).contains("CWWKE0036I");
    assertThat(traces(after("CWWKE0085I"))).isEmpty();
  }

  private String after(String sign) {
    var console = wrongTenant.console();
    return console.substring(console.indexOf(sign));
  }

  private static List<String> traces(String console) {
    return console
        .lines()
        .filter(
            line -> line.matches("\\s+at .*\\(.*\\)|\\s*Caused by: .*|.*\\[internal classes].*"))
        .toList();
  }
}
