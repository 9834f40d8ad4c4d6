package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.people.Viewer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a text names, with an @ before the whole name. The text alone says so, and no id beside it:
 * then it outlives drafts and copies, and nobody is told of words that do not name them.
 */
final class Named {
  private final String text;
  private final List<Member> longestFirst;

  private record Member(UUID id, String name) {}

  private Named(String text, List<Viewer> members) {
    this.text = Fold.name(text);
    longestFirst =
        members.stream()
            .map(member -> new Member(member.id(), Fold.name(member.name())))
            .filter(member -> !member.name().isEmpty())
            .sorted(Comparator.comparingInt((Member member) -> member.name().length()).reversed())
            .toList();
  }

  /**
   * The members that the text names, whatever the case and accents of its letters. Where one name
   * begins another, the longer one is meant; of two members with the same name, both are.
   */
  static Set<UUID> in(String text, List<Viewer> members) {
    return new Named(text, members).all();
  }

  private Set<UUID> all() {
    var found = new LinkedHashSet<UUID>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at == 0 || !isOfAWord(text.codePointBefore(at))) {
        namedAt(at + 1, found);
      }
    }
    return found;
  }

  private void namedAt(int from, Set<UUID> found) {
    int length = 0;
    for (var member : longestFirst) {
      if (member.name().length() < length) {
        return;
      }
      if (stands(member.name(), from)) {
        length = member.name().length();
        found.add(member.id());
      }
    }
  }

  private boolean stands(String name, int from) {
    int end = from + name.length();
    return text.startsWith(name, from)
        && (end == text.length() || !isOfAWord(text.codePointAt(end)));
  }

  private static boolean isOfAWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }
}
