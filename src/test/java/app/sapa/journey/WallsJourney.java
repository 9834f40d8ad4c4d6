package app.sapa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many companies at once over the server's own pool of connections: each is served its own. */
@Execution(ExecutionMode.SAME_THREAD)
class WallsJourney {
  private static final List<String> COMPANIES = List.of("arunika", "kantor-uji", "toko-uji");
  private static final int VISITORS = 2;
  private static final int ROUNDS = 40;
  private static final int AT_ONCE = 12;

  private final Answers server = new Answers(SapaServer.shared().port());

  private record Visitor(String channel, String token, String id, String company) {}

  @Test
  void a_connection_given_back_never_carries_a_company_to_the_next_visitor() throws Exception {
    var visitors =
        COMPANIES.stream()
            .flatMap(slug -> IntStream.range(0, VISITORS).mapToObj(i -> welcome(slug)))
            .toList();
    assertThat(visitors)
        .extracting(Visitor::company)
        .containsOnly("Arunika Systems", "Kantor Uji", "Toko Uji");

    var calls = new ArrayList<Callable<Boolean>>();
    for (int round = 0; round < ROUNDS; round++) {
      visitors.forEach(visitor -> calls.add(() -> visitor.equals(again(visitor))));
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      assertThat(threads.invokeAll(calls)).extracting(Future::get).containsOnly(true);
    }
  }

  @Test
  void a_token_of_one_company_is_nobodys_at_another() {
    var here = welcome("kantor-uji");
    var there = welcome("toko-uji");
    var stranger = begun(there.channel(), here.token());

    assertThat(stranger.get("visitor").asString()).isNotEqualTo(here.id());
    assertThat(stranger.get("name").asString()).isEqualTo("Toko Uji");
    assertThat(stranger.get("token").asString()).isNotEqualTo(here.token());
  }

  @Test
  void the_server_works_as_its_three_roles_with_no_right_to_pass_the_walls_but_one()
      throws Exception {
    assertThat(
            asked(
                """
                select distinct a.usename || case when r.rolbypassrls then ' past walls' else '' end
                from pg_stat_activity a join pg_roles r on r.rolname = a.usename
                where a.datname = 'sapa' and a.usename <> 'postgres'\
                """))
        .contains("sapa_app", "sapa_ingest")
        .isSubsetOf("sapa_app", "sapa_ingest", "sapa_maint past walls");
    assertThat(asked("select rolname from pg_roles where rolsuper")).containsExactly("postgres");
  }

  private static List<String> asked(String sql) throws SQLException {
    try (var database = SapaServer.shared().database();
        var answer = database.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (answer.next()) {
        found.add(answer.getString(1));
      }
      return found;
    }
  }

  private Visitor welcome(String slug) {
    var page = server.to("GET /demo/" + slug).body();
    var channel = page.split("data-channel=\"", 2)[1].substring(0, 36);
    return visitor(channel, begun(channel, ""));
  }

  private Visitor again(Visitor visitor) {
    return visitor(visitor.channel(), begun(visitor.channel(), visitor.token()));
  }

  private static Visitor visitor(String channel, JsonNode begun) {
    return new Visitor(
        channel,
        begun.get("token").asString(),
        begun.get("visitor").asString(),
        begun.get("name").asString());
  }

  private JsonNode begun(String channel, String token) {
    var answer =
        server.posted(
            "/widget/api/session",
            "application/json",
            "{\"channel\": \"%s\", \"token\": \"%s\"}".formatted(channel, token),
            "Sec-Fetch-Site: same-origin");
    assertThat(answer.status()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
