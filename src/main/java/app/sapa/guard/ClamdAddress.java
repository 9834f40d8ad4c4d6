package app.sapa.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where clamd listens; an IPv6 address stands in brackets. */
record ClamdAddress(String host, int port) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\s]+):([0-9]{1,5})");
  private static final int LAST = 65_535;

  static Optional<ClamdAddress> parse(String written) {
    var match = WRITTEN.matcher(written.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(match.group(2));
    return port < 1 || port > LAST
        ? Optional.empty()
        : Optional.of(new ClamdAddress(match.group(1).replaceAll("[\\[\\]]", ""), port));
  }
}
