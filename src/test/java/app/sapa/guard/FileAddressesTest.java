package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.guard.FileAddresses.Opened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileAddressesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String KEY = "vJ2m0Yb7c1u9oQx4LrT8zEwK5hGdNfS3aPiVqHkRjXA=";
  private static final String OTHER = "Q7n3Zk0pWcV9sTgB6yHdLuXe2JfRaM8iNwKqPo5rEvY=";
  private static final Opened FILE = new Opened(7, UUID.randomUUID());

  private static FileAddresses at(Instant now, String key) {
    var addresses = new FileAddresses();
    addresses.clock = Clock.fixed(now, ZoneOffset.UTC);
    addresses.secrets = Secrets.open(key);
    return addresses;
  }

  private static String token() {
    var address = at(NOON, KEY).of(FILE, FILE.storage() + "-kain ñ.png", Duration.ofMinutes(5));
    assertThat(address).startsWith("http://localhost:").endsWith("-kain%20%C3%B1.png");
    return address.substring(address.indexOf("/f/") + 3, address.lastIndexOf('/'));
  }

  @Test
  void an_address_opens_its_file_until_its_time_is_over() {
    var token = token();

    assertThat(at(NOON.plusSeconds(299), KEY).opened(token)).contains(FILE);
    assertThat(at(NOON.plusSeconds(300), KEY).opened(token)).isEmpty();
  }

  @Test
  void nobody_else_can_make_one() {
    var token = token();
    var last = token.charAt(token.length() - 1) == 'A' ? 'B' : 'A';

    assertThat(at(NOON, OTHER).opened(token)).isEmpty();
    assertThat(at(NOON, KEY).opened(token.substring(0, token.length() - 2) + last + last))
        .isEmpty();
    assertThat(at(NOON, KEY).opened("7 " + FILE.storage() + " 99999999999")).isEmpty();
    assertThat(at(NOON, KEY).opened("")).isEmpty();
    assertThat(token).doesNotContain(FILE.storage().toString());
  }
}
