package app.sapa.base;

/** Names of the search analyzers; entities refer to them, the search package defines them. */
public final class Analyzers {
  /** Words of names as prefixes, accents and case folded, used while indexing. */
  public static final String PREFIXES = "prefixes";

  /** The same folding without prefixes, used on what a person typed. */
  public static final String TYPED = "typed";

  /** Words of messages, with e-mail addresses also by their parts and emoji as words. */
  public static final String WORDS = "words";

  private Analyzers() {}
}
