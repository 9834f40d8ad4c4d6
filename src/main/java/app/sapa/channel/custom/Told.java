package app.sapa.channel.custom;

import app.sapa.channel.Undecodable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values of a body; says which one is wrong, never what it was. */
final class Told {
  private static final int LONGEST_ID = 200;
  private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Told() {}

  /** By what the other side knows something: 1 to 200 characters, none of them a control. */
  static String id(String name, String value) {
    if (value.isBlank() || value.length() > LONGEST_ID || !ID.matcher(value).matches()) {
      throw new Undecodable(name + " has to be 1 to 200 plain characters");
    }
    return value;
  }

  /** A text for people; half a character becomes U+FFFD, since UTF-8 cannot hold it. */
  static String text(String name, String value, int longest) {
    if (value.isBlank()) {
      throw new Undecodable(name + " is empty");
    }
    return shortEnough(name, value, longest);
  }

  /** The same, and nothing where there is nothing to read. */
  static @Nullable String optional(String name, @Nullable String value, int longest) {
    return value == null || value.isBlank() ? null : shortEnough(name, value.strip(), longest);
  }

  private static String shortEnough(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new Undecodable(name + " is longer than " + longest + " characters");
    }
    return LONE_SURROGATE.matcher(value).replaceAll("\uFFFD");
  }

  /** A BCP 47 tag. */
  static @Nullable String language(@Nullable String value) {
    if (value != null && !LANGUAGE.matcher(value).matches()) {
      throw new Undecodable("contact.language is no language tag");
    }
    return value;
  }

  /** An ISO 8601 time with its offset, between 1970 and 9999. */
  static @Nullable Instant time(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      var time = OffsetDateTime.parse(value).toInstant();
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw new Undecodable(name + " is not a time of ours");
      }
      return time;
    } catch (DateTimeParseException e) {
      throw new Undecodable(name + " is not an ISO 8601 time with an offset");
    }
  }
}
