package app.sapa.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Where companies want it one way or the other, and their workspace says which. Each takes one of
 * its values and begins with the first of them. A switch says how things are done from now on and
 * what is shown; it never takes anything away, so turned back all is as before. Those that do not
 * {@link #acts act} yet are kept for the features that will read them.
 */
public enum Switch {
  /** Whether a contact can be in several groups at a time. */
  GROUP_MEMBERSHIP,

  /** What an import does, unless it is told otherwise, with rows of contacts who are there. */
  IMPORT_DUPLICATE_POLICY,

  /** Whether the search of the contacts page also finds by the whole name of a tag. */
  CONTACTS_PAGE_SEARCH_MATCHES_TAGS,

  /** Whether the snoozed show in Mine as the status filter says, or under Snoozed alone. */
  SNOOZED_IN_MINE,

  /** Whether a message of somebody who is snoozed leaves them so or brings them back. */
  SNOOZE_ON_INCOMING,

  /** Whether a person who closes a conversation may or must note how, or notes nothing. */
  CLOSING_NOTE,

  /** After how long without an answer to a member's message a conversation closes by itself. */
  AUTO_CLOSE,

  /** Whether owners come in only with a second factor. */
  OWNERS_SECOND_FACTOR,

  /** Whether a member is in one team at most. */
  SINGLE_TEAM_PER_USER,

  /** How a member who did not choose hears that the time of somebody put off has come. */
  NOTIFY_SNOOZE_ENDED,

  /** The same of a contact given to them. */
  NOTIFY_ASSIGNED,

  /** The same of a comment that names them. */
  NOTIFY_MENTIONED,

  /** The same of a message from a contact of theirs. */
  NOTIFY_NEW_MESSAGE,

  /** The same of a message from a contact who is nobody's. */
  NOTIFY_UNASSIGNED_MESSAGE,

  /** Whether reports count open conversations beside closed ones. */
  REPORTS_INCLUDE_OPEN_CONVERSATIONS,

  /** Whether phone numbers show as digits alone or with the plus. */
  PHONE_DISPLAY,

  /** Where numbers without a country code are from, as ISO 3166 alpha-2. */
  DEFAULT_COUNTRY;

  /** Every value it takes, the one it begins with first. */
  public List<String> allowed() {
    return switch (this) {
      case GROUP_MEMBERSHIP -> List.of("MULTIPLE", "SINGLE");
      case IMPORT_DUPLICATE_POLICY ->
          List.of(
              "REJECT_FILE", "ADD_NEW_ONLY", "UPDATE_EXISTING_ONLY", "ADD_AND_UPDATE", "ADD_ALL");
      case CONTACTS_PAGE_SEARCH_MATCHES_TAGS, SINGLE_TEAM_PER_USER -> List.of("ON", "OFF");
      case SNOOZED_IN_MINE -> List.of("FILTER_RULE", "ALWAYS_HIDDEN");
      case SNOOZE_ON_INCOMING -> List.of("KEEP", "WAKE");
      case CLOSING_NOTE -> List.of("OPTIONAL", "CATEGORY", "BOTH", "OFF");
      case AUTO_CLOSE ->
          List.of(
              "OFF", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT12H", "PT24H", "PT48H", "PT72H",
              "PT168H", "PT336H");
      case NOTIFY_SNOOZE_ENDED,
          NOTIFY_ASSIGNED,
          NOTIFY_MENTIONED,
          NOTIFY_NEW_MESSAGE,
          NOTIFY_UNASSIGNED_MESSAGE ->
          List.of("BROWSER", "CENTRE", "OFF");
      case OWNERS_SECOND_FACTOR, REPORTS_INCLUDE_OPEN_CONVERSATIONS -> List.of("OFF", "ON");
      case PHONE_DISPLAY -> List.of("PLAIN", "E164");
      case DEFAULT_COUNTRY -> countries();
    };
  }

  private static List<String> countries() {
    var all = new ArrayList<>(List.of("ID"));
    var others = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    others.removeAll(all);
    all.addAll(others);
    return all;
  }

  /** Whether anything reads it yet. */
  public boolean acts() {
    return switch (this) {
      case SNOOZED_IN_MINE,
          SNOOZE_ON_INCOMING,
          CLOSING_NOTE,
          AUTO_CLOSE,
          OWNERS_SECOND_FACTOR,
          SINGLE_TEAM_PER_USER,
          NOTIFY_SNOOZE_ENDED,
          NOTIFY_ASSIGNED,
          NOTIFY_MENTIONED,
          NOTIFY_NEW_MESSAGE,
          NOTIFY_UNASSIGNED_MESSAGE,
          PHONE_DISPLAY,
          DEFAULT_COUNTRY ->
          true;
      case GROUP_MEMBERSHIP,
          IMPORT_DUPLICATE_POLICY,
          CONTACTS_PAGE_SEARCH_MATCHES_TAGS,
          REPORTS_INCLUDE_OPEN_CONVERSATIONS ->
          false;
    };
  }

  /** The value it has until somebody chooses another. */
  public String beginning() {
    return allowed().getFirst();
  }
}
