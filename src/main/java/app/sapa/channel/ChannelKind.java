package app.sapa.channel;

import app.sapa.base.Spelling;
import java.util.Optional;

/** A medium, and what it allows. */
public enum ChannelKind {
  WEBCHAT(Identity.VISITOR, true, 10),
  CUSTOM(Identity.PHONE_AND_EMAIL, true, 25);

  /** By what a channel knows a person. */
  public enum Identity {
    /** A browser; the same person may be several visitors. */
    VISITOR,
    /** The other side tells phone and e-mail. */
    PHONE_AND_EMAIL
  }

  private final Identity identity;
  private final boolean receipts;
  private final int mebibytes;

  ChannelKind(Identity identity, boolean receipts, int mebibytes) {
    this.identity = identity;
    this.receipts = receipts;
    this.mebibytes = mebibytes;
  }

  /** The spelling in tenant files, addresses and icons. */
  public String key() {
    return Spelling.of(this);
  }

  /** Whether a phone number or address told by this channel may recognise a known contact. */
  public boolean recognisesByPhoneOrEmail() {
    return identity == Identity.PHONE_AND_EMAIL;
  }

  /** Whether the other side reports that a message was delivered and read. */
  public boolean reportsReceipts() {
    return receipts;
  }

  /** The most bytes of one file that it carries, either way. */
  public long largestFile() {
    return mebibytes * 1_048_576L;
  }

  /** The kind of that key. */
  public static Optional<ChannelKind> named(String key) {
    return Spelling.find(ChannelKind.class, key);
  }
}
