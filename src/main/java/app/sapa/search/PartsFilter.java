package app.sapa.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts "gmail.com", "john_smith" and "016,014", which Unicode keeps whole, into adjacent words. */
final class PartsFilter extends TokenFilter {
  private static final String JOINERS = "._:,;·․：．，；＿";
  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private String whole = "";
  private int next;
  private int start;
  private String wholeType = "";

  PartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    whole = "";
    next = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    skipJoiners();
    if (next < whole.length()) {
      clearAttributes();
      part();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (joined()) {
      whole = term.toString();
      wholeType = type.type();
      start = offset.startOffset();
      next = 0;
      return incrementToken();
    }
    return true;
  }

  private boolean joined() {
    return !type.type().equals(EMOJI) && holdsJoiner(term.buffer(), term.length());
  }

  private static boolean holdsJoiner(char[] letters, int length) {
    for (int i = 0; i < length; i++) {
      if (JOINERS.indexOf(letters[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void skipJoiners() {
    while (next < whole.length() && JOINERS.indexOf(whole.charAt(next)) >= 0) {
      next++;
    }
  }

  private void part() {
    int from = next;
    while (next < whole.length() && JOINERS.indexOf(whole.charAt(next)) < 0) {
      next++;
    }
    term.append(whole, from, next);
    offset.setOffset(start + from, start + next);
    position.setPositionIncrement(1);
    type.setType(wholeType);
  }
}
