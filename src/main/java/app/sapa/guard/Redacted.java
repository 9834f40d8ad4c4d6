package app.sapa.guard;

import java.util.List;
import java.util.regex.Pattern;

/** Blacks out what looks like a credential; a net below the rule never to log one. */
final class Redacted {
  // Group 1 stays. Every pattern is linear: none starts inside a run it has already looked at, and
  // none goes back into one.
  private static final List<Pattern> CREDENTIALS =
      List.of(
          Pattern.compile("(?i)\\b((?:bearer|basic) {1,8})[^\\s,;\"']++"),
          Pattern.compile(
              "(?i)((?:password|passwd|secret|token|api_?key|cookie|authorization|signature)"
                  + "\"?[=:]\"?)[^\\s&,;\"'}]++"),
          Pattern.compile("(\\$argon2id?\\$)[^\\s\"']++"),
          Pattern.compile("(?<![\\w+/-])(whsec_)[A-Za-z0-9+/=]++"),
          Pattern.compile("(?<![\\w+/-])(eyJ)[\\w-]++\\.[\\w-]++\\.[\\w-]*+"),
          Pattern.compile("(?<![\\w+/-])()[\\w+/-]{43,}+={0,2}"));

  private Redacted() {}

  static String in(String text) {
    var result = text;
    for (var credential : CREDENTIALS) {
      result = credential.matcher(result).replaceAll("$1[redacted]");
    }
    return result;
  }
}
