package app.sapa.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One company of the data set: its people, its story, and whose every contact is. */
final class Firm {
  final long workspace;
  final Sizes.Share share;
  final Staff staff;
  final Story story;
  private final int[] ranks;

  Firm(long workspace, Sizes.Share share, long seed) {
    this.workspace = workspace;
    this.share = share;
    var random = new SplittableRandom(Key.mixed(seed) + share.number());
    staff = new Staff(share);
    story = new Story(share, random);
    ranks = shuffled(share.contacts(), random);
    seenByRestricted(0);
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    var ranks = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int rank = ranks[i];
      ranks[i] = ranks[other];
      ranks[other] = rank;
    }
    return ranks;
  }

  /** Gives the contact the first place, and its own to whoever had that. */
  private void seenByRestricted(int contact) {
    for (int other = 0; other < ranks.length; other++) {
      if (ranks[other] == 0) {
        ranks[other] = ranks[contact];
      }
    }
    ranks[contact] = 0;
  }

  Person person(int contact) {
    return Person.of(share.number(), contact);
  }

  /** One in four. */
  boolean writesEnglish(int contact) {
    return trait(contact, 4) == 0;
  }

  Staff.Assignment assignment(int contact) {
    return staff.assignment(ranks[contact], share.contacts());
  }

  /** The assignee; null without. */
  @Nullable UUID assignee(int contact) {
    int member = assignment(contact).member();
    return member < 0 ? null : staff.id(Key.MEMBER, member);
  }

  /** Whoever answers: the assignee, or one of those who help out. */
  UUID answering(int contact) {
    int member = assignment(contact).member();
    return staff.id(Key.MEMBER, member < 0 ? 1 + contact % (staff.members - 1) : member);
  }

  /** Mostly the first one. */
  UUID channel(int contact) {
    return staff.id(Key.CHANNEL, contact % 3 == 2 ? 1 : 0);
  }

  /** A number that looks drawn, for traits without a draw of their own. */
  int trait(int contact, int sides) {
    return (int) Long.remainderUnsigned(Key.mixed(contact * 31L + sides), sides);
  }

  List<UUID> tags(int contact) {
    int many = Math.max(0, trait(contact, 7) - 3);
    return IntStream.range(0, many)
        .map(n -> (trait(contact, 23) + n * n * 3) % Staff.TAGS)
        .distinct()
        .mapToObj(n -> staff.id(Key.TAG, n))
        .sorted()
        .toList();
  }

  UUID contactId(int contact) {
    return Key.CONTACT.of(share.number(), contact, story.created[contact]);
  }

  UUID conversationId(int conversation) {
    return Key.CONVERSATION.of(share.number(), conversation, story.opened(conversation));
  }

  UUID messageId(int message) {
    return Key.MESSAGE.of(share.number(), message, story.at[message]);
  }

  /** How a closed conversation was filed. */
  UUID category(int conversation) {
    int[] often = {0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7};
    return staff.id(Key.CATEGORY, often[trait(conversation, often.length)]);
  }
}
