package app.sapa.channel.custom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bodies as companies' software posts them, good and bad. */
final class Payloads {
  private Payloads() {}

  static byte[] read(String folder, String name) {
    try {
      return Files.readAllBytes(folder(folder).resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> names(String folder) {
    try (var files = Files.list(folder(folder))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<byte[]> all(String folder) {
    return names(folder).map(name -> read(folder, name)).toList();
  }

  private static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(Payloads.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
