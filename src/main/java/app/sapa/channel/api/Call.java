package app.sapa.channel.api;

import app.sapa.guard.WebhookSignature;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call at a door, before anything of it is believed.
 *
 * @param path behind the door's own address, such as {@code /id/messages}
 * @param length as the caller says; -1 if they do not
 */
record Call(
    String method,
    String path,
    @Nullable String contentType,
    @Nullable String encoding,
    long length,
    @Nullable String id,
    @Nullable String timestamp,
    @Nullable String signature,
    InputStream stream) {
  /** The most bytes of a body. */
  static final int LARGEST = 1_048_576;

  static Call of(HttpServletRequest request) throws IOException {
    return new Call(
        request.getMethod(),
        Optional.ofNullable(request.getPathInfo()).orElse(""),
        request.getContentType(),
        request.getHeader("Content-Encoding"),
        request.getContentLengthLong(),
        request.getHeader(WebhookSignature.ID),
        request.getHeader(WebhookSignature.TIMESTAMP),
        request.getHeader(WebhookSignature.SIGNATURE),
        request.getInputStream());
  }

  /** Whether it says to be JSON as it is, in UTF-8. */
  boolean isPlainJson() {
    var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replace(" ", "");
    return (encoding == null || encoding.equalsIgnoreCase("identity"))
        && (type.equals("application/json")
            || type.equals("application/json;charset=utf-8")
            || type.equals("application/json;charset=\"utf-8\""));
  }

  /** Whether it announces more than a door takes; it may bring more than it announces. */
  boolean announcesTooMuch() {
    return length > LARGEST;
  }

  /** The raw body, or empty if it is larger than a door takes. Never believes the length told. */
  Optional<byte[]> body() throws IOException {
    var bytes = stream.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
  }
}
