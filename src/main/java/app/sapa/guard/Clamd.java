package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Has files checked by ClamAV's daemon at {@code SAPA_CLAMD}; where none is set, nothing is checked.
 */
@ApplicationScoped
class Clamd implements ContentCheck {
  private static final System.Logger LOG = System.getLogger(Clamd.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Says so in one line when it is set up wrongly; then no file is kept. */
  void check(@Observes Startup startup) {
    Setting.CLAMD
        .text()
        .filter(place -> ClamdAddress.parse(place).isEmpty())
        .ifPresent(
            place ->
                LOG.log(
                    Level.ERROR,
                    "SAPA_CLAMD is not host:port but {0}. No file is taken.",
                    LogText.of(place, 100)));
  }

  @Override
  public Verdict of(Path file) throws IOException {
    var place = Setting.CLAMD.text();
    if (place.isEmpty()) {
      return new Verdict.Clean();
    }
    var address =
        ClamdAddress.parse(place.get())
            .orElseThrow(() -> new IOException("SAPA_CLAMD is not host:port"));
    try (var talk = ClamdTalk.with(address, PATIENCE)) {
      return verdict(talk.about(file));
    }
  }

  static Verdict verdict(String reply) throws IOException {
    if (reply.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    if (reply.startsWith("stream: ") && reply.endsWith(" FOUND")) {
      return new Verdict.Harmful(reply.substring("stream: ".length(), reply.lastIndexOf(" FOUND")));
    }
    if (reply.contains("size limit exceeded")) {
      return new Verdict.TooLarge();
    }
    throw new IOException("clamd answered " + LogText.of(reply, 200));
  }
}
