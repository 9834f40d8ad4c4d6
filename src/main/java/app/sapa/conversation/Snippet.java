package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.Refusal;
import java.util.UUID;
import java.util.regex.Pattern;

/** A text to be written again and again, with blanks that are filled for each contact. */
public record Snippet(UUID id, Words words, Audience audience) {
  /** Characters of a title. */
  public static final int LONGEST_TITLE = 100;

  /** Characters of a shortcut. */
  public static final int LONGEST_SHORTCUT = 40;

  /** Characters of a text, as of a message. */
  public static final int LONGEST_TEXT = Message.LONGEST;

  /** Characters of a category. */
  public static final int LONGEST_CATEGORY = 60;

  private static final Pattern SHORTCUT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

  /**
   * What it says and by what it is found.
   *
   * @param shortcut what one writes after the slash; folded, one word
   * @param category may be empty
   */
  public record Words(String title, String shortcut, String text, String category) {
    /**
     * As somebody wrote them.
     *
     * @throws Refusal {@code snippet.title-empty}, {@code snippet.title-too-long}, {@code
     *     snippet.shortcut-invalid}, {@code snippet.text-empty}, {@code snippet.text-too-long} or
     *     {@code snippet.category-too-long}
     */
    public Words {
      title = Fold.clean(title).strip();
      shortcut = shortcut(shortcut);
      text = Fold.clean(text).strip();
      category = Fold.clean(category).strip();
      require(!title.isEmpty(), "snippet.title-empty");
      require(length(title) <= LONGEST_TITLE, "snippet.title-too-long", LONGEST_TITLE);
      boolean called = SHORTCUT.matcher(shortcut).matches();
      require(
          called && length(shortcut) <= LONGEST_SHORTCUT,
          "snippet.shortcut-invalid",
          LONGEST_SHORTCUT);
      require(!text.isEmpty(), "snippet.text-empty");
      require(text.length() <= LONGEST_TEXT, "snippet.text-too-long", LONGEST_TEXT);
      require(length(category) <= LONGEST_CATEGORY, "snippet.category-too-long", LONGEST_CATEGORY);
    }

    private static String shortcut(String written) {
      var folded = Fold.name(Fold.clean(written));
      return folded.startsWith("/") ? folded.substring(1) : folded;
    }

    private static void require(boolean right, String key, Object... arguments) {
      if (!right) {
        throw new Refusal(key, arguments);
      }
    }

    private static int length(String text) {
      return text.codePointCount(0, text.length());
    }
  }
}
