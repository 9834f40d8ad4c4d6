package app.sapa.shell;

import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Vaadin's own way to ask for texts, answered by {@link Texts}. */
@ApplicationScoped
public class Translations implements I18NProvider {
  private static final long serialVersionUID = 1L;

  @Inject transient Texts texts;

  @Override
  public List<Locale> getProvidedLocales() {
    return Languages.ALL;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return texts.of(locale, key, arguments);
  }
}
