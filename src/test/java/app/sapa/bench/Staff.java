package app.sapa.bench;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Who works at a company and what they work with. Members are known by their numbers: the owner,
 * three managers, then the agents, team by team. The first team's first agent is restricted to the
 * team, and everybody else sees all contacts.
 */
final class Staff {
  static final int OWNER = 0;
  static final int RESTRICTED = 4;
  static final int CHANNELS = 2;
  static final int CATEGORIES = 8;

  /** That contacts have; there are more to choose from. */
  static final int TAGS = 25;

  static final int ALL_TAGS = 200;

  /** Of the contacts, the first team's; of them 5 percent wait without a member. */
  private static final double FIRST_TEAMS = 0.24;

  private static final double OTHERS = 0.80;
  private static final double QUEUED = 0.83;

  final int company;
  final int members;
  final int teams;

  /** Custom inboxes that everybody sees. */
  final int inboxes;

  private final int firstTeam;
  private final Skew busy;

  Staff(Sizes.Share share) {
    company = share.number();
    members = share.isLargest() ? 120 : 12;
    teams = share.isLargest() ? 12 : 3;
    inboxes = share.isLargest() ? 50 : 5;
    firstTeam = members / 6;
    busy = new Skew(members - RESTRICTED - firstTeam, 0.6);
  }

  UUID id(Key key, int number) {
    return key.of(company, number, Story.BEGIN);
  }

  String email(int member) {
    return "member%d.company%d@bench.example".formatted(member, company);
  }

  /** An agent who sees all and is in another team than the restricted one. */
  int unrestricted() {
    return RESTRICTED + firstTeam;
  }

  /** The team of an agent; -1 for the owner and the managers. */
  int teamOf(int member) {
    int agent = member - RESTRICTED;
    if (agent < firstTeam) {
      return agent < 0 ? -1 : 0;
    }
    return 1 + (agent - firstTeam) % (teams - 1);
  }

  /**
   * Whose a contact is.
   *
   * @param rank its place among all contacts of the company, shuffled
   * @param member -1 for nobody
   * @param team waited for; -1 for none
   */
  record Assignment(int rank, int member, int team) {}

  Assignment assignment(int rank, int contacts) {
    var random = new SplittableRandom(Key.mixed(rank));
    double place = (double) rank / contacts;
    if (place < FIRST_TEAMS * 0.95) {
      return new Assignment(rank, RESTRICTED + rank % firstTeam, -1);
    }
    if (place < FIRST_TEAMS) {
      return new Assignment(rank, -1, 0);
    }
    if (place < OTHERS) {
      return new Assignment(rank, unrestricted() + busy.draw(random), -1);
    }
    return new Assignment(rank, -1, place < QUEUED ? 1 + rank % (teams - 1) : -1);
  }

  /** How many contacts the restricted agent sees. */
  static int seenByRestricted(int contacts) {
    return (int) Math.ceil(contacts * FIRST_TEAMS);
  }
}
