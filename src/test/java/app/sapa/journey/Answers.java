package app.sapa.journey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server's answers to requests written by hand, as no browser and no client would write them. */
record Answers(int port) {
  private static final int PATIENCE_MILLIS = 120_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

  /** One answer; names of headers are in lower case, repeated ones on lines of their own. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** Sends a method and an address with those header lines, and nothing else. */
  Answer to(String request, String... headers) {
    return toRaw(
        request
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\n"
            + List.of(headers).stream().map(line -> line + "\r\n").collect(Collectors.joining())
            + (String.join("\n", headers).contains("Connection:") ? "" : "Connection: close\r\n")
            + "\r\n");
  }

  /** Sends a request with a body. */
  Answer posted(String address, String type, String body, String... headers) {
    return toRaw(
        "POST "
            + address
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n"
            + List.of(headers).stream().map(line -> line + "\r\n").collect(Collectors.joining())
            + "\r\n"
            + body);
  }

  /** Sends exactly that. */
  Answer toRaw(String bytes) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return parsed(answer(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the server hangs up, or, where it keeps the line, as many bytes as it announced. */
  private static String answer(Socket socket) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream());
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        throw new EOFException(head.toString(StandardCharsets.UTF_8));
      }
      head.write(read);
    }
    var text = head.toString(StandardCharsets.UTF_8);
    var announced = LENGTH.matcher(text);
    var body =
        announced.find() ? in.readNBytes(Integer.parseInt(announced.group(1))) : in.readAllBytes();
    return text + new String(body, StandardCharsets.UTF_8);
  }

  private static Answer parsed(String text) {
    int end = text.indexOf("\r\n\r\n");
    var lines = text.substring(0, end).split("\r\n", -1);
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.merge(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip(),
          (one, other) -> one + "\n" + other);
    }
    return new Answer(
        Integer.parseInt(lines[0].split(" ", 3)[1]), headers, text.substring(end + 4));
  }
}
