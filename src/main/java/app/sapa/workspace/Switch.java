package app.sapa.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where companies want it one way or the other, and their workspace says which. Each takes one of
 * its values and begins with the first of them. A switch says how things are done from now on and
 * what is shown; it never takes anything away, so turned back all is as before. The phone display
 * and the default country act today; the others are kept for the features that will read them.
 */
public enum Switch {
  /** Whether a contact can be in several groups at a time. */
  GROUP_MEMBERSHIP("MULTIPLE", "SINGLE"),

  /** What an import does, unless it is told otherwise, with rows of contacts who are there. */
  IMPORT_DUPLICATE_POLICY(
      "REJECT_FILE", "ADD_NEW_ONLY", "UPDATE_EXISTING_ONLY", "ADD_AND_UPDATE", "ADD_ALL"),

  /** Whether the search of the contacts page also finds by the whole name of a tag. */
  CONTACTS_PAGE_SEARCH_MATCHES_TAGS("ON", "OFF"),

  /** Whether the snoozed show in Mine as the status filter says, or under Snoozed alone. */
  SNOOZED_IN_MINE("FILTER_RULE", "ALWAYS_HIDDEN"),

  /** Whether a member is in one team at most. */
  SINGLE_TEAM_PER_USER("ON", "OFF"),

  /** Whether reports count open conversations beside closed ones. */
  REPORTS_INCLUDE_OPEN_CONVERSATIONS("OFF", "ON"),

  /** Whether phone numbers show as digits alone or with the plus. */
  PHONE_DISPLAY("PLAIN", "E164"),

  /** Where numbers without a country code are from, as ISO 3166 alpha-2. */
  DEFAULT_COUNTRY(countries());

  private final Set<String> allowed;

  Switch(String... allowed) {
    this.allowed = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(allowed)));
  }

  private static String[] countries() {
    var all = new LinkedHashSet<>(List.of("ID"));
    all.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    return all.toArray(String[]::new);
  }

  /** Every value it takes, the one it begins with first. */
  public Set<String> allowed() {
    return allowed;
  }

  /** The value it has until somebody chooses another. */
  public String beginning() {
    return allowed.iterator().next();
  }
}
