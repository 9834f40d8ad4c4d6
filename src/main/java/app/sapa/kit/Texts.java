package app.sapa.kit;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * Every text for people, by key and language, from the bundle {@code vaadin-i18n/translations}.
 *
 * <p>Texts with arguments are {@link MessageFormat} patterns, so a plural is written as {@code
 * {0,choice,0#no messages|1#one message|1<{0} messages}}, and a straight apostrophe in them is
 * doubled.
 */
@ApplicationScoped
public class Texts {
  private static final System.Logger LOG = System.getLogger(Texts.class.getName());
  private static final String BUNDLE = "vaadin-i18n.translations";

  // Without this, a machine that speaks Indonesian would show Indonesian to whoever asked for
  // English.
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * The text in this language, its placeholders filled.
   *
   * @return the key itself where there is no such text, so that a screen still works
   */
  public String of(Locale locale, String key, Object... arguments) {
    var language = Languages.nearest(locale);
    var bundle = bundle(language);
    if (!bundle.containsKey(key)) {
      LOG.log(Level.WARNING, "no text for {0}", key);
      return key;
    }
    var text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
  }

  /** What a refusal says in this language. */
  public String of(Locale locale, Refusal refusal) {
    return of(locale, refusal.key(), refusal.arguments().toArray());
  }

  /** All texts whose keys begin so, by the rest of their key; placeholders stay as they are. */
  public Map<String, String> beginning(String prefix, Locale locale) {
    var bundle = bundle(Languages.nearest(locale));
    var texts = new TreeMap<String, String>();
    for (var key : bundle.keySet()) {
      if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), bundle.getString(key));
      }
    }
    return texts;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), NO_FALLBACK);
  }
}
