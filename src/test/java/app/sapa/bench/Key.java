package app.sapa.bench;

import java.util.UUID;

/** Ids made from what they stand for, so that nothing has to be remembered: UUIDv7 like all. */
enum Key {
  ACCOUNT,
  MEMBER,
  TEAM,
  CHANNEL,
  CATEGORY,
  TAG,
  FIELD,
  CONTACT,
  IDENTITY,
  PHONE,
  EMAIL,
  CONVERSATION,
  MESSAGE,
  COMMENT,
  EVENT,
  INBOX;

  /**
   * The id of the nth of its kind in a company.
   *
   * @param millis of its making, which is in the id
   */
  UUID of(int company, long nth, long millis) {
    long seed = ((long) ordinal() << 56) ^ ((long) company << 40) ^ nth;
    long high = (millis << 16) | 0x7000L | (mixed(seed) & 0x0fffL);
    long low = (mixed(~seed) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Spreads neighbours far apart (the finaliser of MurmurHash3), reversibly: no two fall together. */
  static long mixed(long value) {
    long v = value;
    v = (v ^ (v >>> 33)) * 0xff51afd7ed558ccdL;
    v = (v ^ (v >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return v ^ (v >>> 33);
  }
}
