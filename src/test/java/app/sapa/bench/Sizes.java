package app.sapa.bench;

import java.util.ArrayList;
import java.util.List;

/** How much there is, over all companies. */
record Sizes(int contacts, int conversations, int messages) {
  private static final int COMPANIES = 20;
  private static final int SMALLEST = 200;

  /**
   * One company's part.
   *
   * @param number from 0, which is the largest
   */
  record Share(int number, int contacts, int conversations, int messages) {
    boolean isLargest() {
      return number == 0;
    }
  }

  /** The largest company has half of everything, the last one half a percent. */
  List<Share> shares() {
    var largest = new Share(0, contacts / 2, conversations / 2, messages / 2);
    var smallest = part(COMPANIES - 1, SMALLEST);
    var shares = new ArrayList<>(List.of(largest));
    int rest = COMPANIES - 2;
    int people = contacts - largest.contacts - smallest.contacts;
    int episodes = conversations - largest.conversations - smallest.conversations;
    int texts = messages - largest.messages - smallest.messages;
    for (int n = 1; n <= rest; n++) {
      shares.add(
          new Share(n, piece(people, n, rest), piece(episodes, n, rest), piece(texts, n, rest)));
    }
    shares.add(smallest);
    return shares;
  }

  private Share part(int number, int divisor) {
    return new Share(number, contacts / divisor, conversations / divisor, messages / divisor);
  }

  /** Pieces that add up. */
  private static int piece(int whole, int nth, int pieces) {
    return whole / pieces + (nth <= whole % pieces ? 1 : 0);
  }
}
