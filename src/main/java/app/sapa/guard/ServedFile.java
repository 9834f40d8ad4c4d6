package app.sapa.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A kept file on its way to a browser, which may show or save it and do nothing else with it: the
 * type is ours and not to be guessed anew, a page made of it would have no origin and could load
 * nothing, and every use asks us again whether it may still be seen.
 */
public record ServedFile(Path path, KeptFile file) {
  /** What a file may do if a browser should ever take it for a page: nothing. */
  public static final String POLICY =
      "default-src 'none'; img-src 'self'; media-src 'self'; sandbox; frame-ancestors 'none'";

  /** Answers with the file, the part of it that is asked for, or that it has not changed. */
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var tag = '"' + file.hash() + '"';
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", disposition());
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.type().media());
    var asked = request.getHeader("If-Range") == null || tag.equals(request.getHeader("If-Range"));
    var range = ByteRange.of(asked ? request.getHeader("Range") : null, file.size());
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    send(range.get(), response);
  }

  private void send(ByteRange range, HttpServletResponse response) throws IOException {
    if (range.length() < file.size()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.of(file.size()));
    }
    response.setContentLengthLong(range.length());
    try (var channel = FileChannel.open(path)) {
      var out = Channels.newChannel(response.getOutputStream());
      long at = range.first();
      long end = range.first() + range.length();
      while (at < end) {
        at += channel.transferTo(at, Math.min(65_536, end - at), out);
      }
    }
  }

  /** RFC 6266: a name in plain ASCII for the oldest, and the real one as RFC 8187 writes it. */
  String disposition() {
    var plain = file.name().replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%;]", "_");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(file.type().isShown() ? "inline" : "attachment", plain, encoded(file.name()));
  }

  /** As it stands in a header or an address: letters, digits and few signs; the rest in percent. */
  public static String encoded(String name) {
    var text = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if ((each >= 'a' && each <= 'z')
          || (each >= 'A' && each <= 'Z')
          || (each >= '0' && each <= '9')
          || "-._".indexOf(each) >= 0) {
        text.append((char) each);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return text.toString();
  }
}
