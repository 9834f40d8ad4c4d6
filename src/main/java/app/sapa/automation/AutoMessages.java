package app.sapa.automation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Blanks;
import app.sapa.conversation.KnownBlanks;
import app.sapa.conversation.Variable;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a workspace says by itself, and how that is settled by those who keep its settings. */
@ApplicationScoped
public class AutoMessages {
  private static final String ALL =
      """
      select a.kind, a.enabled, a.body, a.wait_minutes, a.after_auto_close, c.channel_id,
        c.body as channel_body
      from auto_message a left join auto_message_channel c
        on c.workspace_id = a.workspace_id and c.kind = a.kind\
      """;

  @Inject Tx tx;
  @Inject KnownBlanks blanks;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * One of each kind, in their order. One statement.
   *
   * @throws NotThere for a viewer who may not change them
   */
  public List<AutoMessage> all(Viewer viewer) {
    require(viewer);
    var settled = tx.in(viewer, () -> read(Sql.of(ALL)));
    return Arrays.stream(AutoMessageKind.values())
        .map(kind -> settled.getOrDefault(kind, AutoMessage.unsettled(kind)))
        .toList();
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_SETTINGS)) {
      throw new NotThere();
    }
  }

  /** One line for each text of its own that a channel has, or one alone. */
  private Map<AutoMessageKind, AutoMessage> read(Sql sql) {
    var all = new EnumMap<AutoMessageKind, AutoMessage>(AutoMessageKind.class);
    tx.list(sql, AutoMessages::line)
        .forEach(line -> all.merge(line.kind(), line, AutoMessages::joined));
    return all;
  }

  private static AutoMessage line(Row row) {
    var channel = row.idOrNull("channel_id");
    return new AutoMessage(
        AutoMessageKind.valueOf(row.text("kind")),
        row.flag("enabled"),
        row.text("body"),
        channel == null ? Map.of() : Map.of(channel, row.text("channel_body")),
        row.number("wait_minutes"),
        row.flag("after_auto_close"));
  }

  private static AutoMessage joined(AutoMessage one, AutoMessage other) {
    var texts = new HashMap<>(one.texts());
    texts.putAll(other.texts());
    return one.saying(texts);
  }

  /** The one of that kind, where it is said; part of the running transaction. One statement. */
  Optional<AutoMessage> said(AutoMessageKind kind) {
    var one = Sql.of(ALL).then("where a.enabled and a.kind = ?", kind);
    return Optional.ofNullable(read(one).get(kind));
  }

  /**
   * How long to wait before any of these is said, in minutes; empty where none of them is. Part of
   * the running transaction. One statement.
   */
  Optional<Integer> waitFor(Set<AutoMessageKind> kinds) {
    return tx.first(
        Sql.of(
            "select wait_minutes from auto_message where enabled and kind = any (?) limit 1",
            kinds.stream().map(Enum::name).toList()),
        row -> row.number("wait_minutes"));
  }

  /**
   * Settles one; it is said so from the next occasion on. Of two who settle it at once the later one
   * has said the last word.
   *
   * @throws NotThere for a viewer who may not, or when there is no such channel
   * @throws Refusal {@code auto-message.unknown-variable} or {@code auto-message.no-author}
   */
  public void change(Viewer viewer, AutoMessage message) {
    require(viewer);
    tx.run(
        viewer,
        () -> {
          message.everyText().forEach(this::requireKnown);
          requireChannels(message.texts().keySet());
          write(message);
          audit.note(AuditAction.AUTO_MESSAGE_CHANGED, subject(message), Map.of(), told(message));
          live.changed(Nudge.What.RIGHTS, subject(message));
        });
  }

  private void requireKnown(String text) {
    blanks
        .unknown(text)
        .ifPresent(
            blank -> {
              throw new Refusal("auto-message.unknown-variable", blank);
            });
    Blanks.in(text).stream()
        .filter(Variable::isAuthor)
        .findFirst()
        .ifPresent(
            blank -> {
              throw new Refusal("auto-message.no-author", blank);
            });
  }

  private void requireChannels(Set<UUID> channels) {
    var there =
        tx.list(
            Sql.of("select id from channel where id = any (?::uuid[])", channels),
            row -> row.id("id"));
    if (there.size() < channels.size()) {
      throw new NotThere();
    }
  }

  private void write(AutoMessage message) {
    tx.change(
        Sql.of(
            "insert into auto_message (workspace_id, kind, enabled, body, wait_minutes,"
                + " after_auto_close) values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?) on conflict (workspace_id, kind) do update set"
                + " enabled = excluded.enabled, body = excluded.body,"
                + " wait_minutes = excluded.wait_minutes,"
                + " after_auto_close = excluded.after_auto_close",
            message.kind(),
            message.enabled(),
            message.text(),
            message.waitMinutes(),
            message.afterAutoClose()));
    tx.change(Sql.of("delete from auto_message_channel where kind = ?", message.kind()));
    tx.changeAll(
        "insert into auto_message_channel (workspace_id, kind, channel_id, body) values ("
            + Sql.HERE
            + ", ?, ?, ?)",
        message.texts().entrySet().stream()
            .map(each -> List.of(message.kind().name(), each.getKey(), each.getValue()))
            .toList());
  }

  private static UUID subject(AutoMessage message) {
    return UUID.nameUUIDFromBytes(message.kind().name().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it is said; what it says may be about people. */
  private static Map<String, String> told(AutoMessage message) {
    return Map.of("kind", message.kind().name(), "enabled", Boolean.toString(message.enabled()));
  }
}
