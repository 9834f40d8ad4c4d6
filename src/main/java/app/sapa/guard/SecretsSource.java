package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the installation's secrets with the key in {@code SAPA_SECRET_KEY}; in demo mode ({@code
 * SAPA_DEMO=true}) without one, with a key of its own in the data folder.
 */
@ApplicationScoped
public class SecretsSource {
  @Produces
  @Singleton
  Secrets secrets() {
    var data = Path.of(Setting.DATA.text().orElse("data"));
    return open(Setting.SECRET_KEY.text(), Setting.DEMO.isOn(), data);
  }

  /**
   * @throws SecretTrouble if there is no key, or it is unfit
   */
  static Secrets open(Optional<String> key, boolean demo, Path data) {
    if (key.isEmpty() && !demo) {
      throw new SecretTrouble(
          "The secret key is missing: set SAPA_SECRET_KEY to what this prints:"
              + " openssl rand -base64 32");
    }
    return Secrets.open(key.orElseGet(() -> SecretKeyFile.read(data)));
  }
}
