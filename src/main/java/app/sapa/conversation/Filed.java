package app.sapa.conversation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the files of messages and comments; joins the caller's transaction. */
@ApplicationScoped
class Filed {
  static final String COLUMNS =
      "id, storage_id, name, type, size, hash, width, height, refusal, contact_id, member_id";

  @Inject Tx tx;

  /** The files of these messages and comments, in their order. */
  Map<UUID, List<Attached>> of(Collection<UUID> entries) {
    var files = new HashMap<UUID, List<Attached>>();
    if (!entries.isEmpty()) {
      tx.list(
              Sql.of(
                  "select message_id as entry, position, "
                      + COLUMNS
                      + " from attachment where message_id = any (?) union all select comment_id,"
                      + " position, "
                      + COLUMNS
                      + " from attachment where comment_id = any (?) order by position",
                  entries,
                  entries),
              row -> Map.entry(row.id("entry"), Attached.read(row)))
          .forEach(
              found -> files.merge(found.getKey(), List.of(found.getValue()), Filed::together));
    }
    return files;
  }

  /** The files of replies that have not left, in their order. */
  Map<UUID, List<Attached>> waiting(Collection<UUID> replies) {
    if (replies.isEmpty()) {
      return Map.of();
    }
    return tx
        .list(
            Sql.of(
                "select waiting_id as entry, "
                    + COLUMNS
                    + " from attachment where waiting_id = any (?) order by position",
                replies),
            row -> Map.entry(row.id("entry"), Attached.read(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** The files in this member's drafts for a contact, in the order in which they were chosen. */
  Map<Drafts.Mode, List<Attached>> drafted(UUID member, UUID contact) {
    return tx
        .list(
            Sql.of(
                "select draft, "
                    + COLUMNS
                    + " from attachment where member_id = ? and contact_id = ? and draft is not"
                    + " null order by id",
                member,
                contact),
            row -> Map.entry(Drafts.Mode.valueOf(row.text("draft")), Attached.read(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static List<Attached> together(List<Attached> some, List<Attached> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }
}
