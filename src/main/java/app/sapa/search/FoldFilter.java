package app.sapa.search;

import app.sapa.base.Fold;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Makes words comparable as {@link Fold} does, and letters with strokes plain (ø, ł, đ, ß). */
final class FoldFilter extends TokenFilter {
  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  /** Keyboards add it to some emoji and leave it out of others; it only asks for colour. */
  private static final String COLOURED = "\uFE0F";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerCasedAscii()) {
      var folded = type.type().equals(EMOJI) ? emoji(term.toString()) : word(term.toString());
      term.setEmpty().append(folded);
    }
    return true;
  }

  /** Lower-cases in place; most words need nothing more. */
  private boolean lowerCasedAscii() {
    var letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (letters[i] >= 0x80) {
        return false;
      }
      if (letters[i] >= 'A' && letters[i] <= 'Z') {
        letters[i] = (char) (letters[i] + ('a' - 'A'));
      }
    }
    return true;
  }

  private static String emoji(String written) {
    return written.replace(COLOURED, "");
  }

  private static String word(String written) {
    var letters = Fold.name(written).replace('’', '\'').toCharArray();
    var plain = new char[letters.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
    return new String(plain, 0, length);
  }
}
