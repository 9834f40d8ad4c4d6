package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.guard.Brought;
import app.sapa.guard.CheckedStore;
import app.sapa.guard.FileStore;
import app.sapa.guard.LoopbackHttp;
import app.sapa.guard.Unchecked;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
  private static final Map<String, byte[]> THERE =
      Map.of(
          "/kain.png",
          Brought.png(400, 300),
          "/jebakan.png",
          "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

  private final Shopfront shop = Shopfront.open();
  private final Fetching fetching = new Fetching();
  private HttpServer other;

  @BeforeEach
  void the_other_side_has_files() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    other.createContext(
        "/",
        exchange -> {
          var file = THERE.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
          if (file != null) {
            exchange.getResponseBody().write(file);
          }
          exchange.close();
        });
    other.start();
    fetching.http = LoopbackHttp.open();
    fetching.store = Stage.the(FileStore.class);
  }

  @AfterEach
  void closes() {
    other.stop(0);
  }

  private Inbound.File fetched(String name) {
    var file =
        new Inbound.File.Elsewhere(
            "http://127.0.0.1:" + other.getAddress().getPort() + "/" + name, name);
    var from = new Handle("ayu", "Ayu", null, null, null, true);
    var text = new Inbound.Text(from, "m-1", "Ini", null).with(List.of(file));
    var done = fetching.done(shop.company().workspace(), List.of(text)).getFirst();
    return ((Inbound.Text) done).files().getFirst();
  }

  @Test
  @Rule("FILE-04")
  void a_file_told_by_its_address_is_fetched_looked_at_and_kept() {
    assertThat(fetched("kain.png"))
        .isInstanceOfSatisfying(
            Inbound.File.Here.class,
            here ->
                assertThat(
                        Stage.the(FileStore.class)
                            .find(shop.company().workspace(), here.file().hash()))
                    .isPresent());
  }

  @Test
  void what_is_not_there_or_lies_leaves_its_name_and_the_reason() {
    assertThat(fetched("tidak-ada.png"))
        .isEqualTo(new Inbound.File.NotTaken("tidak-ada.png", "not-fetched"));
    assertThat(fetched("jebakan.png"))
        .isEqualTo(new Inbound.File.NotTaken("jebakan.png", "not-taken"));
  }

  @Test
  void what_cannot_be_checked_just_now_is_fetched_again_with_its_delivery(@TempDir Path folder) {
    fetching.store =
        CheckedStore.in(
            folder,
            _ -> {
              throw new IOException("nobody answers");
            });

    assertThatExceptionOfType(Unchecked.class).isThrownBy(() -> fetched("kain.png"));
  }

  @Test
  void an_address_that_must_not_be_called_is_not_and_the_message_still_arrives() {
    shop.takes(
        """
        {"contact":{"externalId":"ayu"},"message":{"externalId":"m-1","text":"Ini",
          "attachments":[{"url":"http://169.254.169.254/latest/a.png"}]}}\
        """);
    var dewi = shop.company().owner("Dewi");
    var said = Shopfront.said(dewi, shop.contact("ayu")).getFirst();

    assertThat(said.text()).isEqualTo("Ini");
    assertThat(said.files())
        .extracting(Attached::name, Attached::file, Attached::refusal)
        .containsExactly(tuple("a.png", null, "not-fetched"));
  }
}
