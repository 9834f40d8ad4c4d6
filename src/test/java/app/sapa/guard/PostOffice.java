package app.sapa.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of a test's own, on this machine, which keeps what it takes. */
public final class PostOffice implements AutoCloseable {
  private final ServerSocket door;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private volatile String toRecipients = "250 OK";

  public PostOffice() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::open);
  }

  /** How Sapa is set up to use it. */
  public MailSettings settings() {
    return settings(MailSettings.Tls.OFF);
  }

  MailSettings settings(MailSettings.Tls tls) {
    return new MailSettings(
        "127.0.0.1",
        door.getLocalPort(),
        null,
        null,
        "inbox@sapa.test",
        tls,
        "https://inbox.sapa.test");
  }

  /** A line to it that is set up. */
  public MailServer server() {
    return server(settings());
  }

  MailServer server(MailSettings settings) {
    var server =
        new MailServer() {
          @Override
          public Optional<MailSettings> settings() {
            return Optional.of(settings);
          }
        };
    server.clock = Clock.systemUTC();
    return server;
  }

  /** Answers from now on in that way whoever says to whom a mail goes. */
  public void answering(String toRecipients) {
    this.toRecipients = toRecipients;
  }

  /** Every mail that it took, with its envelope. */
  public List<String> mails() {
    return mails;
  }

  private void open() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        serve(caller);
      } catch (IOException e) {
        // The caller hung up, or the office closes.
      }
    }
  }

  private void serve(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    say(caller, "220 sapa.test");
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      mail.append(line).append('\n');
      if (line.startsWith("QUIT")) {
        say(caller, "221 bye");
        return;
      } else if (line.startsWith("RCPT")) {
        say(caller, toRecipients);
      } else if (line.equals("DATA")) {
        say(caller, "354 go on");
        for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
          mail.append(text).append('\n');
        }
        mails.add(mail.toString());
        say(caller, "250 taken");
      } else {
        say(caller, "250 OK");
      }
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
