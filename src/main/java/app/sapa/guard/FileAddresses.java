package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses under which somebody without a session may fetch one file for a while: sealed by us, so
 * that none can be made up, and telling nothing of the workspace.
 */
@ApplicationScoped
public class FileAddresses {
  /** Where such addresses begin, below the root. */
  public static final String FOLDER = "/f/";

  private static final SecretPlace PLACE =
      new SecretPlace(0, "attachment", new UUID(0, 0), "address");

  @Inject Secrets secrets;
  @Inject Clock clock;

  /** A file that an address stands for. */
  public record Opened(long workspace, UUID storage) {}

  /** Whether files come from a host of their own, {@code SAPA_FILES_URL}. */
  public static Optional<String> host() {
    return Setting.FILES_URL.text().map(url -> url.replaceAll("/+$", ""));
  }

  /** The whole address of a file, good for so long; its name stands in it for people only. */
  public String of(Opened file, String storedName, Duration life) {
    var until = clock.instant().plus(life).getEpochSecond();
    var token = secrets.seal(file.workspace() + " " + file.storage() + " " + until, PLACE);
    var host = host().orElse("http://localhost:" + Setting.PORT.text().orElse("9080"));
    return host + FOLDER + token + "/" + ServedFile.encoded(storedName);
  }

  /** What an address stands for; empty for one that we did not make, or whose time is over. */
  public Optional<Opened> opened(String token) {
    try {
      var parts = secrets.unseal(token, PLACE).split(" ", -1);
      var until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
      return clock.instant().isBefore(until)
          ? Optional.of(new Opened(Long.parseLong(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (SecretTrouble e) {
      return Optional.empty();
    }
  }
}
