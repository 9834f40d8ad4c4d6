package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.kit.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CdiInstantiatorTest {
  private final SeContainer container =
      SeContainerInitializer.newInstance()
          .disableDiscovery()
          .addBeanClasses(Diary.class, Pencil.class, Greeter.class, Translations.class, Texts.class)
          .initialize();
  private final CdiInstantiator instantiator =
      new CdiInstantiator(new VaadinServletService() {}, container.getBeanManager());

  @AfterEach
  void close() {
    container.close();
  }

  private Diary diary() {
    return container.select(Diary.class).get();
  }

  @Test
  void a_screen_gets_its_beans_and_knows_when_it_begins() {
    var screen = instantiator.createComponent(Screen.class);

    assertThat(screen.begun).isTrue();
    screen.pencil.write("hello");
    assertThat(diary().lines()).containsExactly("hello");
  }

  @Test
  void each_screen_is_its_own() {
    assertThat(instantiator.getOrCreate(Screen.class))
        .isNotSameAs(instantiator.getOrCreate(Screen.class));
  }

  @Test
  void what_the_application_keeps_is_shared() {
    instantiator.getOrCreate(Diary.class).add("one");
    instantiator.getOrCreate(Diary.class).add("two");

    assertThat(diary().lines()).containsExactly("one", "two");
  }

  @Test
  void a_screen_that_left_the_page_releases_what_it_held_once() {
    var ui = new UI();
    var screen = instantiator.createComponent(Screen.class);
    ui.add(screen);

    ui.remove(screen);
    assertThat(diary().lines()).as("before the response goes out").isEmpty();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    ui.add(screen);
    ui.remove(screen);
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();

    assertThat(diary().lines()).containsExactly("screen ends", "pencil gone");
  }

  @Test
  void a_screen_that_only_moved_keeps_what_it_holds() {
    var ui = new UI();
    var screen = instantiator.createComponent(Screen.class);
    ui.add(screen);

    ui.remove(screen);
    ui.add(new Div(screen));
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();

    assertThat(diary().lines()).isEmpty();
  }

  @Test
  void listeners_of_the_service_are_beans() {
    assertThat(instantiator.getServiceInitListeners())
        .anyMatch(listener -> listener instanceof Greeter);
  }

  @Test
  void vaadin_s_texts_are_ours() {
    assertThat(instantiator.getI18NProvider().getTranslation("sign-in.submit", Locale.of("id")))
        .isEqualTo("Masuk");
  }

  @Test
  void error_screens_can_be_made_without_being_public() {
    var ui = new UI();
    UI.setCurrent(ui);
    try {
      assertThat(instantiator.createComponent(Quiet.class)).isNotNull();
    } finally {
      UI.setCurrent(null);
    }
  }

  static final class Screen extends Div {
    private static final long serialVersionUID = 1L;

    @Inject transient Pencil pencil;
    @Inject transient Diary diary;
    boolean begun;

    @PostConstruct
    void begin() {
      begun = pencil != null;
    }

    @PreDestroy
    void end() {
      diary.add("screen ends");
    }
  }

  static final class Quiet extends Div {
    private static final long serialVersionUID = 1L;

    Quiet() {
      setText("quiet");
    }
  }

  /** Depends on whoever holds it. */
  static class Pencil {
    @Inject Diary diary;

    void write(String line) {
      diary.add(line);
    }

    @PreDestroy
    void gone() {
      diary.add("pencil gone");
    }
  }

  @ApplicationScoped
  static class Diary {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
      lines.add(line);
    }

    List<String> lines() {
      return List.copyOf(lines);
    }
  }

  @ApplicationScoped
  static class Greeter implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
      throw new UnsupportedOperationException("never called here");
    }
  }
}
