package app.sapa.bench;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Who wrote to one company, and when, over 24 months. Contacts have their conversations, and these
 * their messages, in the order of time; all are known by their numbers from 0. Times are epoch
 * milliseconds, and no two entries of a contact share one.
 */
final class Story {
  static final long BEGIN = Instant.parse("2024-11-01T00:00:00Z").toEpochMilli();
  static final long END = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

  /** Of the largest company's first contact, with what happened and was noted beside. */
  private static final double LONGEST_SHARE = 14_000 / 2_500_000d;

  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;

  final Sizes.Share share;

  /** When each contact came. */
  final long[] created;

  /** Where each contact's conversations begin; one more at the end. */
  final int[] conversations;

  /** Where each conversation's messages begin; one more at the end. */
  final int[] messages;

  /** Whose each conversation is. */
  final int[] contactOf;

  /** When each conversation was closed; 0 while it is open. */
  final long[] closed;

  /** When each message came or went. */
  final long[] at;

  /** Each message's number among those its contact wrote; 0 for ours. */
  final int[] ordinal;

  private final SplittableRandom random;

  Story(Sizes.Share share, SplittableRandom random) {
    this.share = share;
    this.random = random;
    conversations = starts(perContact());
    messages = starts(perConversation());
    created = new long[share.contacts()];
    contactOf = new int[share.conversations()];
    closed = new long[share.conversations()];
    at = new long[share.messages()];
    ordinal = new int[share.messages()];
    for (int contact = 0; contact < created.length; contact++) {
      tell(contact);
    }
  }

  boolean incoming(int message) {
    return ordinal[message] > 0;
  }

  /** The contact's latest conversation; -1 without any. */
  int latest(int contact) {
    int next = conversations[contact + 1];
    return next == conversations[contact] ? -1 : next - 1;
  }

  long opened(int conversation) {
    return at[messages[conversation]];
  }

  int lastMessage(int conversation) {
    return messages[conversation + 1] - 1;
  }

  private boolean isLongest(int contact) {
    return share.isLargest() && contact == 0;
  }

  /** Seven of eight wrote at least once; a few came back again and again. */
  private int[] perContact() {
    var many = new int[share.contacts()];
    int once = Math.min(share.conversations(), share.contacts() / 8 * 7);
    for (int contact = 0; contact < once; contact++) {
      many[contact] = 1;
    }
    for (int more = once; more < share.conversations(); more++) {
      many[1 + (int) ((once - 1) * Math.pow(random.nextDouble(), 1.5))]++;
    }
    return many;
  }

  private int[] perConversation() {
    var many = new int[share.conversations()];
    java.util.Arrays.fill(many, 1);
    int longest = share.isLargest() ? (int) (share.messages() * LONGEST_SHARE) : 1;
    many[0] = longest;
    for (int more = share.conversations() - 1 + longest; more < share.messages(); more++) {
      many[1 + scattered((int) ((many.length - 1) * Math.pow(random.nextDouble(), 1.7)))]++;
    }
    return many;
  }

  /** So that the long ones are not all of the first contacts. */
  private int scattered(int nth) {
    return (int) (nth * 7_919L % (share.conversations() - 1));
  }

  private static int[] starts(int[] many) {
    var starts = new int[many.length + 1];
    for (int i = 0; i < many.length; i++) {
      starts[i + 1] = starts[i] + many[i];
    }
    return starts;
  }

  private void tell(int contact) {
    int from = conversations[contact];
    int to = conversations[contact + 1];
    var begins = begins(contact, to - from);
    created[contact] = begins.length == 0 ? anyTime(BEGIN) : begins[0] - 1;
    int written = 0;
    for (int i = 0; i < begins.length; i++) {
      long end = i + 1 < begins.length ? begins[i + 1] : END;
      contactOf[from + i] = contact;
      written = converse(from + i, begins[i], end, written, isLongest(contact));
      closed[from + i] = closing(from + i, end, i + 1 == begins.length);
    }
  }

  private long[] begins(int contact, int many) {
    if (isLongest(contact)) {
      return new long[] {BEGIN + DAY};
    }
    var begins = random.longs(many, BEGIN, END - 2 * DAY).sorted().toArray();
    // Room for each one's messages, and a few moments between them.
    for (int i = 1; i < many; i++) {
      int before = conversations[contact] + i - 1;
      long room = 2L * (messages[before + 1] - messages[before]) + 10;
      begins[i] = Math.max(begins[i], begins[i - 1] + room);
    }
    return begins;
  }

  private long anyTime(long from) {
    return random.nextLong(from, END - DAY);
  }

  private int converse(int conversation, long begin, long end, int before, boolean steady) {
    int written = before;
    long now = begin;
    for (int m = messages[conversation]; m < messages[conversation + 1]; m++) {
      int left = messages[conversation + 1] - m;
      at[m] = now;
      boolean first = m == messages[conversation];
      ordinal[m] = first || random.nextInt(100) < 54 ? ++written : 0;
      long most = Math.max(2, (end - now) / (left + 1));
      now += steady ? most : Math.clamp(pause(), 2, most);
    }
    return written;
  }

  /** Mostly minutes, sometimes until tomorrow. */
  private long pause() {
    double minutes = -Math.log(1 - random.nextDouble()) * (random.nextInt(8) == 0 ? 600 : 6);
    return (long) (minutes * MINUTE);
  }

  /** Only the latest may be open, and the older it is the rarer it is. */
  private long closing(int conversation, long end, boolean latest) {
    long last = at[lastMessage(conversation)];
    boolean recent = last > END - 30 * DAY;
    boolean open = latest && random.nextInt(1_000) < (recent ? 500 : 25);
    boolean ours = share.isLargest() && conversation == 0;
    return open || ours ? 0 : last + 1 + random.nextLong(Math.min(DAY, end - last - 1));
  }
}
