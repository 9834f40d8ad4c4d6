package app.sapa.automation;

import app.sapa.base.Fold;
import app.sapa.base.Refusal;
import app.sapa.conversation.AutoMessageKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace says by itself on one occasion, with blanks that are filled for each contact.
 *
 * @param text may be empty while it is not said
 * @param texts instead of it, on those channels; none of them empty
 * @param waitMinutes for how long a conversation is nobody's before {@link AutoMessageKind#QUEUE} is
 *     said
 * @param afterAutoClose whether {@link AutoMessageKind#CLOSING} is also said where a conversation
 *     closed by itself
 */
public record AutoMessage(
    AutoMessageKind kind,
    boolean enabled,
    String text,
    Map<UUID, String> texts,
    int waitMinutes,
    boolean afterAutoClose) {
  /** Characters of a text; what fills its blanks comes on top. */
  public static final int LONGEST_TEXT = 2_000;

  /** Minutes that a conversation can be nobody's before that is said. */
  public static final int LONGEST_WAIT = 24 * 60;

  private static final int USUAL_WAIT = 5;

  /**
   * As somebody wrote it.
   *
   * @throws Refusal {@code auto-message.text-empty}, {@code auto-message.text-too-long} or {@code
   *     auto-message.wait-invalid}
   */
  public AutoMessage {
    text = checked(text);
    texts =
        texts.entrySet().stream()
            .filter(each -> !each.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> checked(each.getValue())));
    if (enabled && text.isEmpty()) {
      throw new Refusal("auto-message.text-empty");
    }
    if (waitMinutes < 1 || waitMinutes > LONGEST_WAIT) {
      throw new Refusal("auto-message.wait-invalid", LONGEST_WAIT);
    }
  }

  /** Before anybody settled it. */
  public static AutoMessage unsettled(AutoMessageKind kind) {
    return new AutoMessage(kind, false, "", Map.of(), USUAL_WAIT, false);
  }

  /**
   * A text as it is kept.
   *
   * @throws Refusal {@code auto-message.text-too-long}
   */
  public static String checked(String written) {
    var text = Fold.clean(written).strip();
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal("auto-message.text-too-long", LONGEST_TEXT);
    }
    return text;
  }

  /** The same with these texts for channels. */
  AutoMessage saying(Map<UUID, String> others) {
    return new AutoMessage(kind, enabled, text, others, waitMinutes, afterAutoClose);
  }

  /** What it says on that channel. */
  String on(UUID channel) {
    return Optional.ofNullable(texts.get(channel)).orElse(text);
  }

  /** Everything it says somewhere. */
  Stream<String> everyText() {
    return Stream.concat(Stream.of(text), texts.values().stream());
  }
}
