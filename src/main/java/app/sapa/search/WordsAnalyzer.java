package app.sapa.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as Unicode cuts them (UAX #29: an emoji is a word), cut once more at dots and the like so
 * that every part of an address is a word, and folded. Used on what is indexed, on what is typed
 * and on what is highlighted, so the three agree.
 */
final class WordsAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(words, new FoldFilter(new PartsFilter(words)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream stream) {
    return new FoldFilter(stream);
  }
}
