package app.sapa.channel.webchat;

import java.util.Optional;
import java.util.UUID;

/**
 * A visitor's token as it travels: the channel, so that the workspace can be found, and a secret of
 * which only the hash is stored. Browsers take it as one word.
 */
record VisitorToken(String channel, String secret) {
  static VisitorToken of(UUID channel, String secret) {
    return new VisitorToken(channel.toString(), secret);
  }

  static Optional<VisitorToken> parse(String written) {
    int dot = written.indexOf('.');
    return dot < 0 || written.length() > 200
        ? Optional.empty()
        : Optional.of(new VisitorToken(written.substring(0, dot), written.substring(dot + 1)));
  }

  String written() {
    return channel + "." + secret;
  }

  @Override
  public String toString() {
    return "VisitorToken[" + channel + "]";
  }
}
