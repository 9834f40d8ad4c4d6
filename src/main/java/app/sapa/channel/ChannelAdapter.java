package app.sapa.channel;

import java.util.List;

/**
 * One medium's dialect. Decoding is a pure function of the bytes; sending happens outside every
 * transaction and tells honestly what is not known.
 */
public interface ChannelAdapter {
  /** The medium it speaks. */
  ChannelKind kind();

  /**
   * Reads one delivery, exactly as it was kept.
   *
   * @throws Undecodable when the bytes are not what this medium sends
   */
  List<Inbound> decode(byte[] body);

  /**
   * Whether the other side drops a message that it is handed twice, so that a send whose outcome is
   * unknown may simply be repeated.
   */
  boolean safeToRepeat();

  /** Hands one message to the other side. */
  Receipt send(Outbound outbound);
}
