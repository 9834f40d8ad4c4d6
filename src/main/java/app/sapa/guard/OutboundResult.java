package app.sapa.guard;

import org.jspecify.annotations.Nullable;

/** What came of a call to the outside. */
public sealed interface OutboundResult {
  /**
   * They answered, with whatever status; a redirect is an answer like any other and is not followed.
   *
   * @param type the media type as they tell it, with its parameters
   * @param location where they say that it is instead
   * @param whole false if the body went on beyond the cap or broke off
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes of a body, read once and compared by nobody.
  record Answered(
      int status, @Nullable String type, @Nullable String location, byte[] body, boolean whole)
      implements OutboundResult {
    /** Whether the status is one of the 2xx. */
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** We did not call: the address is not one to call, and trying again will not help. */
  record Refused(Reason reason) implements OutboundResult {}

  /**
   * We called and got no answer.
   *
   * @param ambiguous true if they may have received the request all the same
   */
  record Failed(Trouble trouble, boolean ambiguous) implements OutboundResult {}

  /** Why an address is not called. */
  enum Reason {
    MALFORMED,
    NOT_HTTPS,
    PORT,
    USER_INFO,
    HEADER,
    /** The name has at least one address outside the public internet. */
    NOT_PUBLIC
  }

  /** Why there is no answer. */
  enum Trouble {
    UNKNOWN_HOST,
    NO_CONNECTION,
    TLS,
    TIMEOUT,
    BROKEN_OFF
  }
}
