package app.sapa.search;

import app.sapa.base.Analyzers;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Tells the index how texts become words. */
public final class AnalyzerDefinitions implements LuceneAnalysisConfigurer {
  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.analyzer(Analyzers.WORDS).instance(new WordsAnalyzer());
  }
}
