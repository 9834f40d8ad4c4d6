package app.sapa.search;

import app.sapa.base.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What somebody typed to find something written. */
sealed interface Wanted {
  /** The condition over documents. */
  SearchPredicate reading(SearchPredicateFactory index);

  /** Where a text holds it, in order and without overlap. */
  List<Span> in(String text);

  /** These words, next to each other and in this order; one word alone is the plain case. */
  record Phrase(List<String> words) implements Wanted {
    @Override
    public SearchPredicate reading(SearchPredicateFactory index) {
      return index
          .phrase()
          .field(TextDocument.BODY)
          .matching(String.join(" ", words))
          .toPredicate();
    }

    @Override
    public List<Span> in(String text) {
      var read = Words.in(text);
      var folded = read.stream().map(Words.Word::folded).toList();
      var spans = new ArrayList<Span>();
      int last = read.size() - words.size();
      for (int i = 0; i <= last; i++) {
        if (folded.subList(i, i + words.size()).equals(words)) {
          spans.add(new Span(read.get(i).from(), read.get(i + words.size() - 1).to()));
          i += words.size() - 1;
        }
      }
      return List.copyOf(spans);
    }
  }

  /** At least one of these numbers, each a word of its own. */
  record AnyNumber(Set<String> numbers) implements Wanted {
    @Override
    public SearchPredicate reading(SearchPredicateFactory index) {
      return index.terms().field(TextDocument.BODY).matchingAny(numbers).toPredicate();
    }

    @Override
    public List<Span> in(String text) {
      return Words.in(text).stream()
          .filter(word -> numbers.contains(word.folded()))
          .map(word -> new Span(word.from(), word.to()))
          .toList();
    }
  }

  /** An e-mail address that begins so, or whose domain does, with its @. */
  record Address(String beginning) implements Wanted {
    @Override
    public SearchPredicate reading(SearchPredicateFactory index) {
      return index.prefix().field(TextDocument.ADDRESSES).matching(beginning).toPredicate();
    }

    @Override
    public List<Span> in(String text) {
      return Addresses.begun(beginning, text);
    }
  }

  /** Reads what was typed; empty when it is too little to search for. */
  static Optional<Wanted> of(String typed) {
    var text = typed.strip();
    if (Typed.tooShort(text)) {
      return Optional.empty();
    }
    var pieces = Arrays.asList(Typed.SPACES.split(Typed.cut(text)));
    if (pieces.size() == 1 && text.indexOf('@') >= 0) {
      return Optional.of(new Address(text.toLowerCase(Locale.ROOT)));
    }
    if (pieces.size() > 1 && pieces.stream().allMatch(Typed.NUMBER.asMatchPredicate())) {
      return Optional.of(new AnyNumber(pieces.stream().collect(Collectors.toSet())));
    }
    var words = Words.foldedIn(Typed.cut(text));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Phrase(words));
  }

  /** How typed texts are measured and cut. */
  final class Typed {
    static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int FEWEST = 3;
    private static final int LONGEST = 200;

    private Typed() {}

    /** Fewer than three characters as people count them: an emoji is one. */
    static boolean tooShort(String text) {
      return GRAPHEME.matcher(text).results().limit(FEWEST).count() < FEWEST;
    }

    static String cut(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
  }
}
