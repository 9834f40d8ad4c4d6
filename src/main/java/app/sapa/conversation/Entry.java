package app.sapa.conversation;

import app.sapa.base.Cursor;
import app.sapa.channel.MessageStatus;
import app.sapa.contact.Direction;
import app.sapa.guard.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One line of a contact's history, in one of its three kinds. */
public sealed interface Entry {
  UUID id();

  /** When it was received or done; strictly increasing per contact. */
  Instant at();

  /** Its place in the history. */
  default Cursor cursor() {
    return new Cursor(at(), id());
  }

  /** The same with these files on it, if it can have any. */
  default Entry with(List<Attached> others) {
    return this;
  }

  /**
   * Something said.
   *
   * @param ordinal its number among the contact's own messages, null for ours
   * @param sender the member who wrote it, null for the contact and for machines
   * @param auto what kind it is of what is said by itself, null for all else
   * @param error why it was not sent, as a text key or in the provider's words
   * @param quote the message that it answers in particular
   * @param preview what is at the first address in it
   */
  record Said(
      UUID id,
      Instant at,
      Direction direction,
      @Nullable Integer ordinal,
      SenderCategory category,
      @Nullable UUID sender,
      @Nullable AutoMessageKind auto,
      UUID channel,
      String text,
      MessageStatus status,
      @Nullable String error,
      List<Attached> files,
      @Nullable Quote quote,
      @Nullable LinkPreview preview)
      implements Entry {
    public Said {
      files = List.copyOf(files);
    }

    @Override
    public Said with(List<Attached> others) {
      return with(others, quote, preview);
    }

    /** The same answering this. */
    Said answering(@Nullable Quote other) {
      return with(files, other, preview);
    }

    /** The same showing this. */
    Said showing(@Nullable LinkPreview other) {
      return with(files, quote, other);
    }

    /** The same as it may be shown; with nothing at an address that is not shown whole. */
    Said through(UnaryOperator<String> shown) {
      var masked = shown.apply(text);
      var why = error == null ? null : shown.apply(error);
      var seen = masked.equals(text) ? preview : null;
      return new Said(
          id, at, direction, ordinal, category, sender, auto, channel, masked, status, why, files,
          quote, seen);
    }

    private Said with(
        List<Attached> others, @Nullable Quote answered, @Nullable LinkPreview shown) {
      return new Said(
          id, at, direction, ordinal, category, sender, auto, channel, text, status, error, others,
          answered, shown);
    }

    /** Whether there may be a preview of something in it, now or soon. */
    public boolean mayShowAPreview() {
      return WebAddress.mayBeIn(text);
    }
  }

  /**
   * A message that another one answers.
   *
   * @param sender the member who wrote it, null for the contact and for machines
   * @param kind what it is, as lists tell it
   * @param beginning its first words
   */
  record Quote(
      UUID message, Direction direction, @Nullable UUID sender, String kind, String beginning) {
    /** The same in other words. */
    Quote saying(String other) {
      return new Quote(message, direction, sender, kind, other);
    }
  }

  /** An internal note. */
  record Commented(UUID id, Instant at, UUID author, String text, List<Attached> files)
      implements Entry {
    public Commented {
      files = List.copyOf(files);
    }

    @Override
    public Commented with(List<Attached> others) {
      return new Commented(id, at, author, text, others);
    }
  }

  /**
   * Something that happened.
   *
   * @param actor the member who did it, null for machines
   * @param subject whom or what it was about
   */
  record Happened(
      UUID id,
      Instant at,
      EventType type,
      Source source,
      @Nullable UUID actor,
      @Nullable UUID subject,
      @Nullable UUID channel,
      @Nullable String detail)
      implements Entry {}
}
