package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestTenantsTest {
  @Test
  void the_companies_of_the_browser_tests_are_right() throws TenantRefusal {
    assertThat(TenantFolder.readAll(Path.of("src/test/tenants")))
        .extracting(Tenant::slug)
        .containsExactly(
            "alih-uji",
            "arsip-uji",
            "atur-uji",
            "berkas-uji",
            "hari-uji",
            "kabar-uji",
            "kantor-uji",
            "kontak-uji",
            "kunci-uji",
            "layar-uji",
            "massal-uji",
            "meja-uji",
            "putus-uji",
            "saring-uji",
            "toko-uji");
  }
}
