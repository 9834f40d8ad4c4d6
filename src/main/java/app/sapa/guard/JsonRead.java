package app.sapa.guard;

/** What came of reading foreign JSON. */
public sealed interface JsonRead<T> {
  /** It is what was asked for. */
  record Value<T>(T value) implements JsonRead<T> {}

  /**
   * It is not.
   *
   * @param reason short, in English, for the developer at the other end; holds no value of theirs
   */
  record Refused<T>(String reason) implements JsonRead<T> {}
}
