package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.base.SystemClock;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a container as strict about proxies as the server's, without any setting. */
class GuardBeansTest {
  @Test
  void the_container_can_make_and_proxy_the_guards() {
    try (var container = container()) {
      assertThat(container.select(PasswordHasher.class).get().decoy()).startsWith("$argon2id$");
      assertThat(container.select(RateLimits.class).get().take(Limit.LOGIN_PER_ACCOUNT, "ada"))
          .isEmpty();
      assertThat(container.select(OutboundHttp.class).get().get("http://localhost/", Map.of()))
          .isInstanceOf(OutboundResult.Refused.class);
    }
  }

  @Test
  void without_a_key_outside_demo_mode_there_are_no_secrets() {
    try (var container = container()) {
      assertThatExceptionOfType(SecretTrouble.class)
          .isThrownBy(() -> container.select(Secrets.class).get());
    }
  }

  private static SeContainer container() {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addProperty("org.jboss.weld.construction.relaxed", false)
        .addBeanClasses(
            SystemClock.class,
            PasswordHasher.class,
            RateLimits.class,
            OutboundHttp.class,
            SecretsSource.class)
        .initialize();
  }
}
