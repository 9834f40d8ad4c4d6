package app.sapa.search;

import app.sapa.base.Span;
import java.util.List;

/**
 * The part of a text around what was found. Plain text: whoever shows it escapes it.
 *
 * @param text one line
 * @param marks what was found, as places in this text
 */
public record Excerpt(String text, List<Span> marks) {
  private static final int LENGTH = 160;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  public Excerpt {
    marks = List.copyOf(marks);
  }

  /** Cuts it out so that the first place is well in sight. */
  static Excerpt of(String text, List<Span> places) {
    int first = places.isEmpty() ? 0 : places.getFirst().from();
    int from = first <= BEFORE ? 0 : wordBegin(text, first - BEFORE, first);
    int to = text.length() - from <= LENGTH ? text.length() : whole(text, from + LENGTH);
    var before = from == 0 ? "" : CUT;
    var shown = before + oneLine(text.substring(from, to)) + (to == text.length() ? "" : CUT);
    int moved = before.length() - from;
    var marks =
        places.stream()
            .filter(place -> place.from() < to)
            .map(place -> new Span(place.from() + moved, Math.min(place.to(), to) + moved))
            .toList();
    return new Excerpt(shown, marks);
  }

  private static int wordBegin(String text, int from, int latest) {
    int space = text.indexOf(' ', from);
    return space >= 0 && space < latest ? space + 1 : whole(text, from);
  }

  /** Not between the halves of a character. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Character for character, so that places stay where they are. */
  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
