package app.sapa.channel;

/** Bytes that no adapter can read; the delivery ends in the dead letters, where a person sees it. */
public final class Undecodable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason for people; never the bytes themselves
   */
  public Undecodable(String reason) {
    super(reason);
  }
}
