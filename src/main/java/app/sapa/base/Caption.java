package app.sapa.base;

/** What something is called, never empty, and what it is for, in words that are cleaned. */
public record Caption(String name, String description) {
  /** Characters of a name. */
  public static final int LONGEST_NAME = 100;

  /** Characters of a description. */
  public static final int LONGEST_DESCRIPTION = 500;

  /**
   * What somebody wrote.
   *
   * @param what it is a caption of; begins the keys of refusals
   * @throws Refusal {@code name-empty}, {@code name-too-long} or {@code description-too-long} of
   *     {@code what}
   */
  public static Caption of(String what, String name, String description) {
    var caption = new Caption(Fold.clean(name).strip(), Fold.clean(description).strip());
    if (caption.name.isEmpty()) {
      throw new Refusal(what + ".name-empty");
    }
    requireShort(what + ".name-too-long", caption.name, LONGEST_NAME);
    requireShort(what + ".description-too-long", caption.description, LONGEST_DESCRIPTION);
    return caption;
  }

  private static void requireShort(String refusal, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new Refusal(refusal, longest);
    }
  }
}
