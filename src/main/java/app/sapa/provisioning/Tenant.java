package app.sapa.provisioning;

import app.sapa.contact.FieldType;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.workspace.BusinessHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client company as its folder declares it, read whole and found right: every key that one part
 * names exists in another, so whoever applies it need not ask again.
 *
 * @param organisation the client company, when several workspaces are of one; null for one of its own
 * @param slug unique among all folders, equal to the folder's name; 2 to 40 of {@code a-z 0-9 -}
 * @param languages {@code en} or {@code id}, the first one is the default; never empty
 * @param defaultCountry two capital letters of ISO 3166; phone numbers without a country code are
 *     read as numbers of this country
 * @param members at least one of them an owner
 */
public record Tenant(
    String slug,
    String name,
    @Nullable String organisation,
    ZoneId timeZone,
    List<String> languages,
    String defaultCountry,
    PhoneDisplay phoneDisplay,
    List<Team> teams,
    List<Member> members,
    List<Channel> channels,
    List<CustomField> fields,
    List<Tag> tags,
    List<Group> groups,
    List<Category> categories,
    List<Snippet> snippets,
    BusinessHours hours,
    List<AutoMessage> autoMessages,
    Samples samples) {

  /** Whether any sign-in here is a demo sign-in; such a company is for demo mode only. */
  public boolean isDemo() {
    return members.stream().anyMatch(member -> member.demoPassword() != null);
  }

  /** How phone numbers are shown: {@code 62812...} or {@code +62 812...}. */
  public enum PhoneDisplay {
    PLAIN,
    E164
  }

  /** Members who share an inbox. */
  public record Team(String key, String name, @Nullable String description) {}

  /** The three roles. */
  public enum Role {
    OWNER,
    MANAGER,
    AGENT
  }

  /** Which contacts an agent may see; owners and managers always see all. */
  public enum ContactVisibility {
    ALL,
    TEAM,
    OWN
  }

  /**
   * A person who signs in, and what they may do here. The same e-mail address in two companies is
   * one account with two memberships.
   *
   * @param email lower case, unique within the company
   * @param demoPassword their own or the company's; null outside demo companies, where the person
   *     is invited instead
   * @param teams keys of teams, perhaps none
   */
  public record Member(
      String key,
      String name,
      String email,
      @Nullable String demoPassword,
      String language,
      Role role,
      ContactVisibility contactVisibility,
      List<String> teams,
      Set<Restriction> restrictions) {}

  /**
   * A connection to the outside.
   *
   * @param kind one of {@link ChannelKinds#known()}
   * @param allowedOrigins web chat only: the origins of the pages that may carry the widget
   * @param greeting web chat only: what the widget says first, by language
   * @param colour web chat only: {@code #rrggbb} in lower case
   * @param webhook custom channel only: where outgoing messages are delivered
   */
  public record Channel(
      String key,
      String kind,
      String name,
      List<String> allowedOrigins,
      Map<String, String> greeting,
      @Nullable String colour,
      @Nullable String webhook) {}

  /**
   * A contact attribute of this company.
   *
   * @param options what may be chosen; empty unless the type is {@link FieldType#LIST}
   */
  public record CustomField(String key, String name, FieldType type, List<String> options) {}

  /**
   * A label on contacts.
   *
   * @param colour {@code #rrggbb} in lower case
   */
  public record Tag(
      String name, String colour, @Nullable String emoji, @Nullable String description) {}

  /**
   * A list of contacts kept by hand.
   *
   * @param colour {@code #rrggbb} in lower case
   */
  public record Group(String name, String colour, @Nullable String description) {}

  /** Why a conversation was closed. */
  public record Category(String name, @Nullable String description) {}

  /**
   * Text to reuse in replies.
   *
   * @param shortcut what is typed after the slash, unique within the company
   * @param text with blanks such as {@code {{contact.name|Kak}}}
   */
  public record Snippet(String name, String shortcut, String text, @Nullable String category) {}

  /**
   * What is said by itself; whoever declares it wants it said.
   *
   * @param channels what is said instead, by the key of a channel
   * @param waitMinutes for how many minutes a conversation is nobody's first; for the kind queue only
   * @param afterAutoClose also where a conversation closed by itself; for the kind closing only
   */
  public record AutoMessage(
      AutoMessageKind kind,
      String text,
      Map<String, String> channels,
      int waitMinutes,
      boolean afterAutoClose) {}
}
