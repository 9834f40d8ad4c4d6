package app.sapa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A text as the index reads it. */
final class Words {
  private static final WordsAnalyzer ANALYZER = new WordsAnalyzer();

  private Words() {}

  /**
   * One word.
   *
   * @param folded as it stands in the index
   * @param from where it begins in the text, in UTF-16 units
   * @param to where it has ended
   */
  record Word(String folded, int from, int to) {}

  /** The words in their order. */
  static List<Word> in(String text) {
    var words = new ArrayList<Word>();
    try (var stream = ANALYZER.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(words);
  }

  /** The same without their places. */
  static List<String> foldedIn(String text) {
    return in(text).stream().map(Word::folded).toList();
  }
}
