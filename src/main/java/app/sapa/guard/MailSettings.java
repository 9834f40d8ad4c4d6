package app.sapa.guard;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out, as the operator set it.
 *
 * @param from the sender's address
 * @param url the public address of this server, to which links in mail lead; without a slash
 */
public record MailSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    String from,
    Tls tls,
    String url) {
  private static final int HIGHEST_PORT = 65_535;

  /** How the line to the mail server is encrypted. */
  public enum Tls {
    /** From the first word on; port 465 unless another is set. */
    TLS(465),
    /** After a greeting, and never without; port 587 unless another is set. */
    STARTTLS(587),
    /** Not at all: for a mail server on the same machine or in tests; port 25. */
    OFF(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  /**
   * What is set, or nothing when there is no {@code SAPA_SMTP_HOST}.
   *
   * @param variables the environment
   * @throws MailTrouble when what is set is not enough, or wrong
   */
  static Optional<MailSettings> read(Function<String, Optional<String>> variables) {
    return variables.apply("SAPA_SMTP_HOST").map(host -> read(host, variables));
  }

  private static MailSettings read(String host, Function<String, Optional<String>> variables) {
    var user = variables.apply("SAPA_SMTP_USER").orElse(null);
    var password = variables.apply("SAPA_SMTP_PASSWORD").orElse(null);
    if ((user == null) != (password == null)) {
      throw new MailTrouble(
          "Mail is set up half: SAPA_SMTP_USER and SAPA_SMTP_PASSWORD go together.");
    }
    var tls = tls(variables.apply("SAPA_SMTP_TLS").orElse("STARTTLS"));
    return new MailSettings(
        host,
        variables.apply("SAPA_SMTP_PORT").map(MailSettings::port).orElse(tls.port),
        user,
        password,
        from(needed("SAPA_SMTP_FROM", variables)),
        tls,
        url(needed("SAPA_URL", variables)));
  }

  private static String needed(String name, Function<String, Optional<String>> variables) {
    return variables
        .apply(name)
        .orElseThrow(
            () -> new MailTrouble("Mail is set up half: with SAPA_SMTP_HOST goes " + name + "."));
  }

  private static Tls tls(String text) {
    return Arrays.stream(Tls.values())
        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new MailTrouble(
                    "SAPA_SMTP_TLS is none of "
                        + Arrays.stream(Tls.values())
                            .map(Tls::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other number is.
    }
    throw new MailTrouble("SAPA_SMTP_PORT is no port.");
  }

  private static String from(String text) {
    if (text.matches("[^\\s@<>\"(),:;\\\\\\p{Cntrl}]+@[^\\s@<>\"(),:;\\p{Cntrl}]+")) {
      return text;
    }
    throw new MailTrouble("SAPA_SMTP_FROM is no e-mail address.");
  }

  private static String url(String text) {
    try {
      var url = URI.create(text.replaceAll("/+$", ""));
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getRawQuery() == null && url.getFragment() == null) {
        return url.toString();
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any other address is.
    }
    throw new MailTrouble("SAPA_URL is no address such as https://inbox.example.com.");
  }

  /** Never the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
