package app.sapa.contact;

import app.sapa.base.Fold;

/** A person's name in two parts, either of which may be empty. */
public record ContactName(String first, String last) {
  /** Characters of either part; what is longer is cut. */
  static final int LONGEST = 200;

  public ContactName {
    first = tidy(first);
    last = tidy(last);
  }

  /** A name as one text: the first word is the first name. */
  public static ContactName of(String whole) {
    var tidied = tidy(whole);
    int space = tidied.indexOf(' ');
    return space < 0
        ? new ContactName(tidied, "")
        : new ContactName(tidied.substring(0, space), tidied.substring(space + 1));
  }

  /** Both parts with a space between them; empty when nothing is known. */
  public String whole() {
    return (first + " " + last).strip();
  }

  private static String tidy(String text) {
    var clean = Fold.clean(text).replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
