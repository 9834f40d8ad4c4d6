package app.sapa.channel.webchat;

import app.sapa.base.Cursor;
import app.sapa.channel.MessageStatus;
import app.sapa.guard.KeptFile;
import app.sapa.guard.ServedFile;
import app.sapa.guard.WebAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may see and tell of the conversation with them: the messages they wrote and got on
 * this channel, who is writing, and what they have read. Comments, events and other channels never
 * appear here. Provided by whoever keeps the conversations.
 *
 * <p>Every change of it is followed by a {@code VISITOR} nudge with the visitor's id.
 */
public interface VisitorThread {
  /**
   * One message.
   *
   * @param mine whether the visitor wrote it
   * @param externalId as it came in, for a message of the visitor's; null for others
   * @param sender the name the visitor may read
   * @param files of the message
   * @param quote the message that it answers in particular
   * @param preview what is at an address in what we wrote
   */
  record Line(
      UUID id,
      Cursor cursor,
      boolean mine,
      @Nullable String externalId,
      String sender,
      String text,
      Instant at,
      MessageStatus status,
      List<File> files,
      @Nullable Quote quote,
      @Nullable Preview preview) {
    public Line {
      files = List.copyOf(files);
    }

    /** The same with these files and this preview. */
    public Line with(List<File> others, @Nullable Preview shown) {
      return new Line(id, cursor, mine, externalId, sender, text, at, status, others, quote, shown);
    }

    /** Whether a preview of something in it may follow. */
    boolean mayGetAPreview() {
      return !mine && preview == null && WebAddress.mayBeIn(text);
    }
  }

  /**
   * What is at an address.
   *
   * @param description empty where the page tells none
   * @param picture by which its picture is fetched; null for none
   */
  record Preview(
      String url, String site, String title, String description, @Nullable UUID picture) {}

  /**
   * A message that another one answers.
   *
   * @param mine whether the visitor wrote it
   * @param text its first words; empty when it is a file
   */
  record Quote(boolean mine, String text) {}

  /**
   * A file of a message.
   *
   * @param storage by which it is fetched
   */
  record File(UUID storage, KeptFile file) {}

  /** A file or a preview's picture of one of those messages, for nobody but this visitor. */
  Optional<ServedFile> file(Visit visit, UUID storage);

  /** The last messages in reading order, at most so many; none for a visitor who never wrote. */
  List<Line> latest(Visit visit, int limit);

  /** The first messages after a place, in reading order, at most so many. */
  List<Line> after(Visit visit, Cursor place, int limit);

  /** What has become known by now of addresses in these messages of ours. */
  Map<UUID, Preview> previews(Visit visit, Collection<UUID> lines);

  /** The name of whoever is writing to the visitor just now. */
  Optional<String> writing(Visit visit);

  /** The visitor is writing just now; forgotten again after some seconds. */
  void visitorWrites(Visit visit);

  /**
   * The visitor's browser has everything up to that place, or the visitor has even read it.
   * Statuses move forward only, so repeats and late reports change nothing.
   */
  void arrived(Visit visit, Cursor upTo, boolean read);
}
