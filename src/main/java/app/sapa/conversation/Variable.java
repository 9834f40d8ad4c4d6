package app.sapa.conversation;

import app.sapa.contact.ContactWords.Words;
import app.sapa.contact.FieldType;
import app.sapa.contact.Masking;
import app.sapa.people.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a blank can stand for, and what fills it for one contact.
 *
 * @param name as it is written in a blank
 * @param label the name of a custom field, else null
 * @param type of what is in it
 * @param value empty when nothing is known
 */
public record Variable(String name, @Nullable String label, FieldType type, String value) {
  private static final String FIELD = "field.";

  /** Those every workspace has. */
  private enum Own {
    NAME("contact.name"),
    FIRST_NAME("contact.first_name"),
    LAST_NAME("contact.last_name"),
    PHONE("contact.phone"),
    EMAIL("contact.email"),
    ASSIGNEE("assignee.name"),
    AGENT("agent.name"),
    WORKSPACE("workspace.name");

    private final String spelling;

    Own(String spelling) {
      this.spelling = spelling;
    }

    private FieldType type() {
      return switch (this) {
        case PHONE -> FieldType.PHONE;
        case EMAIL -> FieldType.EMAIL;
        default -> FieldType.TEXT;
      };
    }

    private String of(Words contact, String author, String workspace) {
      return switch (this) {
        case NAME -> contact.name().whole();
        case FIRST_NAME -> contact.name().first();
        case LAST_NAME -> contact.name().last();
        case PHONE -> contact.phone();
        case EMAIL -> contact.email();
        case ASSIGNEE -> contact.assignee();
        case AGENT -> author;
        case WORKSPACE -> workspace;
      };
    }
  }

  /**
   * All there are, those every workspace has first.
   *
   * @param author who writes; empty for what is said by itself
   */
  static Stream<Variable> of(Words contact, String author, String workspace) {
    return Stream.concat(
        Arrays.stream(Own.values())
            .map(
                own ->
                    new Variable(
                        own.spelling, null, own.type(), own.of(contact, author, workspace))),
        contact.fields().stream()
            .map(
                field ->
                    new Variable(FIELD + field.key(), field.name(), field.type(), field.value())));
  }

  /** Whether there are members who may not see it. */
  boolean isPersonal() {
    return type == FieldType.PHONE || type == FieldType.EMAIL;
  }

  /**
   * What this viewer writes into a reply: the value, or, of what they may not see, a blank that is
   * filled in when the reply leaves. What looks like a blank in a value then is none.
   */
  public String written(Viewer viewer) {
    if (!value.isEmpty() && Masking.hides(viewer, type)) {
      return "{{" + name + "}}";
    }
    return Masking.hides(viewer) ? value.replace("{{", "{ {") : value;
  }

  /** The names of those every workspace has. */
  public static List<String> own() {
    return Arrays.stream(Own.values()).map(own -> own.spelling).toList();
  }

  /** Whether every workspace has one of that name. */
  public static boolean isOwn(String name) {
    return own().contains(name);
  }

  /** Whether that name means whoever writes, whom nobody is in what is said by itself. */
  public static boolean isAuthor(String name) {
    return name.equals(Own.AGENT.spelling);
  }

  /** The key of the custom field that a name means. */
  public static Optional<String> field(String name) {
    return name.startsWith(FIELD) ? Optional.of(name.substring(FIELD.length())) : Optional.empty();
  }
}
