package app.sapa.base;

/** Names of the search analyzers; entities refer to them, the search package defines them. */
public final class Analyzers {
  /**
   * Words of names and messages, case and accents folded, with e-mail addresses also by their parts
   * and emoji as words.
   */
  public static final String WORDS = "words";

  private Analyzers() {}
}
