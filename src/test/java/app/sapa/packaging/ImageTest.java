package app.sapa.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {
  private final Image image = Image.ofTheProject();

  @Test
  void the_image_fits_the_project() {
    assertThat(image.misfits()).isEmpty();
  }

  @Test
  void the_readme_tells_of_every_variable_and_of_no_other() throws IOException {
    assertThat(Image.variables(Files.readString(Path.of("README.md"))))
        .containsExactlyInAnyOrderElementsOf(Image.understood());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPY --chown=sapa tenants | COPY --chown=sapa tenant | there is no tenant
          cp target/sapa.war | cp target/inbox.war | the build makes no target/inbox.war
          servers/sapa/jvm.options | servers/inbox/jvm.options | the build makes no target/liberty/wlp/usr/servers/inbox/jvm.options
          "run", "sapa" | "run", "inbox" | the image runs another server
          EXPOSE 9080 | EXPOSE 8080 | 8080 is not the server's port
          127.0.0.1/9080 | 127.0.0.1/9090 | 9090 is not the server's port
          SAPA_PORT=9080 | SAPA_PORT=80801 | 80801 is not the server's port
          SAPA_TENANTS= | SAPA_COMPANIES= | the README does not tell of SAPA_COMPANIES
          /health/ready | /ready | the README does not tell of /ready
          """)
  void a_wrong_word_in_the_dockerfile_is_found(String right, String wrong, String found) {
    assertThat(new Image(replaced(image.dockerfile(), right, wrong), image.compose()).misfits())
        .contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docker/Dockerfile} | docker/Image} | there is no docker/Image
          127.0.0.1:9080:9080 | 127.0.0.1:9080:8080 | 8080 is not the server's port
          SAPA_DB_OWNER: | SAPA_DB_USER: | nobody reads SAPA_DB_USER
          SAPA_SECRET_KEY:? | SAPA_KEY:? | the README does not tell of SAPA_KEY
          POSTGRES_DB: sapa | POSTGRES_DB: inbox | SAPA_DB_URL does not lead to the database beside it
          SAPA_DB_OWNER: sapa_setup | SAPA_DB_OWNER: sapa | SAPA_DB_OWNER is not the database's owner
          postgres:18 | postgres:14 | that PostgreSQL is not supported
          """)
  void a_wrong_word_in_the_composition_is_found(String right, String wrong, String found) {
    assertThat(new Image(image.dockerfile(), replaced(image.compose(), right, wrong)).misfits())
        .contains(found);
  }

  private static String replaced(String text, String right, String wrong) {
    assertThat(text).contains(right);
    return text.replace(right, wrong);
  }
}
