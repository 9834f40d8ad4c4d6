package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushLineTest {
  private final CountDownLatch goodbyeBegun = new CountDownLatch(1);
  private final CountDownLatch goodbyeHeard = new CountDownLatch(1);

  @AfterEach
  void the_browser_hears_it_at_last() {
    goodbyeHeard.countDown();
  }

  @Test
  void whoever_closes_a_line_never_waits_for_a_browser_that_has_gone() throws InterruptedException {
    var line = new PushLine(new UI());
    line.connect(aBrowserThatHasGone());

    assertTimeoutPreemptively(Duration.ofSeconds(20), line::disconnect);

    assertThat(line.isConnected()).isFalse();
    assertThat(goodbyeBegun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(goodbyeHeard.getCount()).isOne();
  }

  @Test
  void flow_speaks_on_such_lines() {
    var factories = ServiceLoader.load(PushConnectionFactory.class).stream().toList();

    assertThat(factories).hasSize(1);
    assertThat(factories.getFirst().get().apply(new UI())).isInstanceOf(PushLine.class);
  }

  private AtmosphereResource aBrowserThatHasGone() {
    return (AtmosphereResource)
        Proxy.newProxyInstance(
            AtmosphereResource.class.getClassLoader(),
            new Class<?>[] {AtmosphereResource.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "isResumed" -> false;
                  case "close" -> sayGoodbye();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Object sayGoodbye() throws InterruptedException {
    goodbyeBegun.countDown();
    goodbyeHeard.await();
    return null;
  }
}
