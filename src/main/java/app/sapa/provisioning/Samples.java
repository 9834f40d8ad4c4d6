package app.sapa.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of a company and what was said with them. Times are lengths of time before the moment
 * the folder is applied, so that sample data never looks old.
 *
 * @param conversations the episodes of one contact follow each other in time and never overlap
 */
public record Samples(List<Contact> contacts, List<Conversation> conversations) {

  /** A company without sample data. */
  public static final Samples NONE = new Samples(List.of(), List.of());

  /**
   * Someone who writes or is written to.
   *
   * @param phones as people write them, 6 to 20 digits each; the first one is the primary
   * @param emails lower case; the first one is the primary
   * @param country two capital letters of ISO 3166
   * @param tags names of tags
   * @param groups names of groups
   * @param fields by key of the custom field, each valid for its type: a list has one of its
   *     options, a checkbox {@code true} or {@code false}, a date {@code 2026-01-31}, a time {@code
   *     08:30}, a number anything that {@link java.math.BigDecimal} reads
   * @param since how long they have been known; not shorter than their first message
   * @param assignee key of a member
   * @param queuedTeam key of the team that they wait for; never together with an assignee
   * @param blocked when and by whom; such a contact has no open conversation
   */
  public record Contact(
      String key,
      String name,
      List<String> phones,
      List<String> emails,
      @Nullable String country,
      @Nullable String language,
      List<String> tags,
      List<String> groups,
      Map<String, String> fields,
      Duration since,
      @Nullable String assignee,
      @Nullable String queuedTeam,
      @Nullable Blocking blocked) {}

  /** Since when a contact is blocked, and the key of the member who did it. */
  public record Blocking(Duration ago, String by) {}

  /**
   * One episode with a contact.
   *
   * @param contact key of a contact
   * @param channel key of a channel
   * @param lines in order of time, at least one of them a message
   * @param closed null for the open conversation; a contact has at most one, and it is the last
   * @param snoozed only of an open conversation
   */
  public record Conversation(
      String contact,
      String channel,
      List<Line> lines,
      @Nullable Closing closed,
      @Nullable Snooze snoozed) {}

  /** Something written in a conversation. */
  public sealed interface Line {
    /** How long ago; never in the future. */
    Duration ago();

    /** Plain text, up to 5,000 characters. */
    String text();
  }

  /** A message of the contact. */
  public record Incoming(Duration ago, String text) implements Line {}

  /** A message to the contact, from the member of that key. */
  public record Outgoing(Duration ago, String by, String text) implements Line {}

  /** A comment for colleagues only, from the member of that key. */
  public record Comment(Duration ago, String by, String text) implements Line {}

  /**
   * The closing note.
   *
   * @param category name of a closing category
   */
  public record Closing(
      Duration ago, String by, @Nullable String category, @Nullable String summary) {}

  /**
   * A reminder that is still running.
   *
   * @param ago when it was set
   * @param remaining how long after now it wakes up; always positive
   */
  public record Snooze(Duration ago, String by, Duration remaining) {}
}
