package app.sapa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What people say: pieces of sentences in their language, the usual ones far more often than the
 * others, with names, numbers and things in them. The files hold one piece a line, the most usual
 * first.
 */
final class Speech {
  private static final List<String> SYLLABLES =
      List.of(
          "ka", "ri", "wa", "sa", "lu", "ti", "mo", "ne", "pa", "di", "ra", "gu", "ja", "ku", "se",
          "la", "bi", "to", "mi", "na");
  private static final int THINGS = 8_000;

  private final List<String> pieces;
  private final Skew usual;
  private final Skew things = new Skew(THINGS, 0.9);
  private final String thanks;
  private final String greeting;

  private Speech(String language, String greeting, String thanks) {
    this.pieces = lines(language);
    this.usual = new Skew(pieces.size(), 0.8);
    this.greeting = greeting;
    this.thanks = thanks;
  }

  static Speech indonesian() {
    return new Speech("id", "Selamat siang kak", "terima kasih");
  }

  static Speech english() {
    return new Speech("en", "Hello", "thank you");
  }

  private static List<String> lines(String language) {
    try (var file = Speech.class.getResourceAsStream("/bench/" + language + ".txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One message. */
  String message(SplittableRandom random) {
    var text = new StringBuilder();
    if (random.nextInt(5) == 0) {
      text.append(greeting).append(", ");
    }
    int many = 1 + random.nextInt(3);
    for (int i = 0; i < many; i++) {
      text.append(filled(pieces.get(usual.draw(random)), random)).append(i + 1 < many ? ", " : "");
    }
    if (random.nextInt(100) < 30) {
      text.append(". ").append(thanks);
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }

  private String filled(String piece, SplittableRandom random) {
    int slot = piece.indexOf('{');
    if (slot < 0) {
      return piece;
    }
    return piece.substring(0, slot)
        + thing(piece.charAt(slot + 1), random)
        + piece.substring(slot + 3);
  }

  private String thing(char slot, SplittableRandom random) {
    return switch (slot) {
      case 'o' -> "INV-" + (100_000 + random.nextInt(900_000));
      case 'r' -> "JX" + (10_000_000 + random.nextInt(90_000_000));
      case 'm' -> Integer.toString(5_000 * (1 + random.nextInt(400)));
      case 'd' -> Integer.toString(1 + random.nextInt(28));
      default -> product(things.draw(random));
    };
  }

  /** A made-up name of something sold; the lower the number, the more it is asked for. */
  static String product(int number) {
    var name = new StringBuilder();
    for (int rest = number + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
      name.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return name.toString();
  }
}
