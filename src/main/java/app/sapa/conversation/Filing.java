package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Inbound;
import app.sapa.guard.KeptFile;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts files onto messages and comments; joins the caller's transaction. */
@ApplicationScoped
class Filing {
  /** The most files of one message or comment. */
  static final int MOST = 10;

  private static final long MEBIBYTE = 1_048_576;

  @Inject Tx tx;
  @Inject Clock clock;

  /** A file on its way into a row. */
  record New(
      UUID id,
      UUID contact,
      @Nullable UUID message,
      @Nullable UUID member,
      Drafts.@Nullable Mode draft,
      int position) {
    /** What a member puts into a draft of theirs. */
    static New begun(UUID id, UUID contact, UUID member, Drafts.Mode draft) {
      return new New(id, contact, null, member, draft, 0);
    }
  }

  void add(New row, KeptFile file) {
    var pixels = file.pixels();
    insert(
        row,
        Sql.of(
            "?, ?, ?, ?, ?, ?, null)",
            file.name(),
            file.type().name(),
            file.size(),
            file.hash(),
            pixels == null ? null : pixels.width(),
            pixels == null ? null : pixels.height()));
  }

  /** Only that there was such a file, and why it is not here. */
  void addRefused(New row, String name, String reason) {
    insert(row, Sql.of("?, null, null, null, null, null, ?)", name, reason));
  }

  private void insert(New row, Sql file) {
    tx.change(
        Sql.of(
                "insert into attachment (workspace_id, id, contact_id, message_id, member_id,"
                    + " draft, position, storage_id, created_at, name, type, size, hash, width,"
                    + " height, refusal) values ("
                    + Sql.HERE
                    + ", ?, ?, ?, ?, ?, ?, ?, ?,",
                row.id(),
                row.contact(),
                row.message(),
                row.member(),
                row.draft(),
                row.position(),
                UUID.randomUUID(),
                clock.instant())
            .then(file));
  }

  /** What a channel brought with a message. */
  void addIncoming(UUID contact, UUID message, List<Inbound.File> files) {
    if (!files.isEmpty()) {
      tx.entities().flush();
    }
    for (int i = 0; i < files.size(); i++) {
      var row = new New(Ids.next(clock), contact, message, null, null, i);
      switch (files.get(i)) {
        case Inbound.File.Here(var file) -> add(row, file);
        case Inbound.File.NotTaken(var name, var reason) -> addRefused(row, name, reason);
        case Inbound.File.Elsewhere(var url, _) ->
            throw new IllegalStateException("not fetched yet: " + url);
      }
    }
  }

  /**
   * What the member has uploaded for the contact and is about to send, in the order given.
   *
   * @throws Refusal {@code file.too-many}, or {@code file.gone} when one of them is another's, or was
   *     sent already, perhaps from another device
   */
  List<Attached> waiting(Viewer viewer, UUID contact, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (ids.size() > MOST) {
      throw new Refusal("file.too-many", MOST);
    }
    var found =
        tx.list(
            Sql.of(
                "select "
                    + Filed.COLUMNS
                    + " from attachment where id = any (?) and contact_id = ? and member_id = ? and"
                    + " message_id is null and comment_id is null and waiting_id is null for"
                    + " update",
                ids,
                contact,
                viewer.id()),
            Attached::read);
    if (found.size() != ids.size() || new HashSet<>(ids).size() != ids.size()) {
      throw new Refusal("file.gone");
    }
    return found.stream().sorted(Comparator.comparing(file -> ids.indexOf(file.id()))).toList();
  }

  /**
   * Whether a channel carries them.
   *
   * @throws Refusal {@code file.channel-limit}
   */
  void refuseTooLarge(UUID channel, List<Attached> files) {
    var largest = files.stream().map(Attached::file).mapToLong(Filing::size).max().orElse(0);
    if (largest == 0) {
      return;
    }
    var kind =
        tx.first(
                Sql.of("select kind from channel where id = ?", channel),
                row -> ChannelKind.valueOf(row.text("kind")))
            .orElseThrow();
    if (largest > kind.largestFile()) {
      throw new Refusal("file.channel-limit", kind.largestFile() / MEBIBYTE);
    }
  }

  private static long size(@Nullable KeptFile file) {
    return file == null ? 0 : file.size();
  }

  /** Puts back into a draft of their member's what was not sent after all. */
  void putInto(Drafts.Mode draft, List<Attached> files) {
    if (!files.isEmpty()) {
      tx.change(
          Sql.of(
              "update attachment set draft = ? where id = any (?)",
              draft,
              files.stream().map(Attached::id).toList()));
    }
  }

  void hangOnMessage(UUID message, List<Attached> files) {
    hang("message_id", message, files);
  }

  void hangOnComment(UUID comment, List<Attached> files) {
    hang("comment_id", comment, files);
  }

  private void hang(String column, UUID entry, List<Attached> files) {
    tx.entities().flush();
    for (int i = 0; i < files.size(); i++) {
      tx.change(
          Sql.of(
              "update attachment set " + column + " = ?, draft = null, position = ? where id = ?",
              entry,
              i,
              files.get(i).id()));
    }
  }
}
