package app.sapa.contact;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every contact has once, where {@link Editing} finds it. */
@ApplicationScoped
class OwnDetails {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  Editing.Kept kept(Contact contact, OwnDetail which) {
    return new Own(contact, which);
  }

  private record Own(Contact contact, OwnDetail which) implements Editing.Kept {
    @Override
    public @Nullable UUID subject() {
      return null;
    }

    @Override
    public String name() {
      return which.key();
    }

    @Override
    public String now() {
      return switch (which) {
        case FIRST_NAME -> contact.name().first();
        case LAST_NAME -> contact.name().last();
        case COUNTRY -> contact.country().orElse("");
        case LANGUAGE -> contact.language().orElse("");
      };
    }

    @Override
    public void put(String text, String country) {
      switch (which) {
        case FIRST_NAME -> contact.rename(new ContactName(brief(text), contact.name().last()));
        case LAST_NAME -> contact.rename(new ContactName(contact.name().first(), brief(text)));
        case COUNTRY -> contact.liveIn(known(COUNTRIES, text, "contact.country-unknown"));
        case LANGUAGE -> contact.speak(known(LANGUAGES, text, "contact.language-unknown"));
      }
    }

    @Override
    public void clear() {
      switch (which) {
        case FIRST_NAME -> contact.rename(new ContactName("", contact.name().last()));
        case LAST_NAME -> contact.rename(new ContactName(contact.name().first(), ""));
        case COUNTRY -> contact.liveIn(null);
        case LANGUAGE -> contact.speak(null);
      }
    }

    private static String brief(String text) {
      if (text.length() > ContactName.LONGEST) {
        throw new Refusal("contact.too-long", ContactName.LONGEST);
      }
      return text;
    }

    private static String known(Set<String> all, String text, String refusal) {
      if (!all.contains(text)) {
        throw new Refusal(refusal);
      }
      return text;
    }
  }
}
