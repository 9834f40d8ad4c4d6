package app.sapa.search;

import app.sapa.base.Span;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What somebody typed to find a contact: the beginnings of name words, of a phone number or of an
 * e-mail address, a domain with its @, or the whole value of a custom field.
 *
 * @param country ISO 3166 alpha-2; where numbers without a country code are
 * @param maskedPhones whether only whole numbers and their last four digits may find one
 * @param maskedEmails whether only whole addresses and their domain may find one
 */
record ContactText(String text, String country, boolean maskedPhones, boolean maskedEmails) {
  private static final int LONGEST = 200;

  ContactText {
    text = text.strip();
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** A custom field's value as it is compared: its case is folded and nothing else. */
  static String whole(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /** The beginnings of words in a name that were typed. */
  List<Span> in(String name) {
    var typed = Words.foldedIn(text);
    return Words.in(name).stream()
        .flatMap(
            word ->
                typed.stream()
                    .filter(word.folded()::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .stream()
                    .mapToObj(
                        length -> new Span(word.from(), Math.min(word.to(), word.from() + length))))
        .toList();
  }

  SearchPredicate reading(SearchPredicateFactory index) {
    var any = index.bool().should(index.matchNone());
    names(any, index);
    PhoneText.of(text).ifPresent(phone -> phones(any, index, phone));
    emails(any, index);
    if (!text.isEmpty()) {
      any.should(index.match().field(ContactDocument.FIELD_VALUES).matching(whole(text)));
    }
    return any.toPredicate();
  }

  /** Every typed word begins a word of the name. */
  private void names(BooleanPredicateClausesStep<?, ?> any, SearchPredicateFactory index) {
    var words = Words.foldedIn(text);
    if (!words.isEmpty()) {
      var all = index.bool();
      words.forEach(word -> all.must(index.prefix().field(ContactDocument.NAMES).matching(word)));
      any.should(all);
    }
  }

  private void phones(
      BooleanPredicateClausesStep<?, ?> any, SearchPredicateFactory index, PhoneText phone) {
    var beginnings = phone.beginnings(country);
    if (!maskedPhones) {
      beginnings.forEach(
          digits -> any.should(index.prefix().field(ContactDocument.PHONES).matching(digits)));
    } else {
      any.should(index.terms().field(ContactDocument.PHONES).matchingAny(beginnings));
      if (phone.isEnding()) {
        any.should(index.match().field(ContactDocument.PHONE_ENDS).matching(phone.digits()));
      }
    }
  }

  private void emails(BooleanPredicateClausesStep<?, ?> any, SearchPredicateFactory index) {
    var typed = whole(text);
    if (typed.length() > 1 && typed.startsWith("@")) {
      any.should(index.prefix().field(ContactDocument.DOMAINS).matching(typed.substring(1)));
    } else if (maskedEmails) {
      any.should(index.match().field(ContactDocument.EMAILS).matching(typed));
    } else if (!typed.isEmpty()) {
      any.should(index.prefix().field(ContactDocument.EMAILS).matching(typed));
    }
  }
}
