package app.sapa.guard;

import java.util.Optional;

/** What the operator set: an environment variable, else the system property. */
record Setting(String variable, String property) {
  static final Setting DEMO = new Setting("SAPA_DEMO", "sapa.demo");
  static final Setting DATA = new Setting("SAPA_DATA", "sapa.data");
  static final Setting FILES = new Setting("SAPA_FILES", "sapa.files");
  static final Setting FILES_LARGEST = new Setting("SAPA_FILES_LARGEST", "sapa.files.largest");
  static final Setting FILES_QUOTA = new Setting("SAPA_FILES_QUOTA", "sapa.files.quota");
  static final Setting CLAMD = new Setting("SAPA_CLAMD", "sapa.clamd");
  static final Setting FILES_URL = new Setting("SAPA_FILES_URL", "sapa.files.url");
  static final Setting URL = new Setting("SAPA_URL", "sapa.url");
  static final Setting PORT = new Setting("SAPA_PORT", "sapa.port");
  static final Setting SECRET_KEY = new Setting("SAPA_SECRET_KEY", "sapa.secret.key");
  static final Setting OUTBOUND_LOOPBACK =
      new Setting("SAPA_OUTBOUND_LOOPBACK", "sapa.outbound.loopback");

  Optional<String> text() {
    return Optional.ofNullable(System.getenv(variable))
        .or(() -> Optional.ofNullable(System.getProperty(property)))
        .filter(value -> !value.isBlank());
  }

  boolean isOn() {
    return text().filter("true"::equals).isPresent();
  }
}
