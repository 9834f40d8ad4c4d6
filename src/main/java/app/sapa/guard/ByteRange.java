package app.sapa.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file are asked for (RFC 9110, 14). */
record ByteRange(long first, long length) {
  private static final Pattern WRITTEN = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /**
   * What a {@code Range} header asks for; all of it where there is none, or one that is not a single
   * range of bytes. Empty when no byte is there.
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    var whole = Optional.of(new ByteRange(0, size));
    var asked = WRITTEN.matcher(header == null ? "" : header);
    if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
      return whole;
    }
    if (asked.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(asked.group(2)), size);
      return last == 0 ? Optional.empty() : Optional.of(new ByteRange(size - last, last));
    }
    long first = Long.parseLong(asked.group(1));
    long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
    return first >= size || last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  /** For {@code Content-Range}. */
  String of(long size) {
    return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
  }
}
