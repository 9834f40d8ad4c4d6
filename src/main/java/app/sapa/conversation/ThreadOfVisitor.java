package app.sapa.conversation;

import app.sapa.base.Cursor;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.webchat.Visit;
import app.sapa.channel.webchat.VisitorThread;
import app.sapa.guard.ServedFile;
import app.sapa.guard.WebAddress;
import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a conversation that its web chat visitor may see: messages on this channel, no more. */
@ApplicationScoped
class ThreadOfVisitor implements VisitorThread {
  private static final String LINES =
      """
      select m.id, m.at, m.direction, m.external_id, m.body, m.status, coalesce(a.name, '') as sender,
        m.kind <> 'TEXT' as filed, q.direction as quoted, left(q.body, 200) as quote
      from channel_identity i
      join message m on m.workspace_id = i.workspace_id and m.contact_id = i.contact_id
        and m.channel_id = i.channel_id
      left join message q on q.workspace_id = m.workspace_id and q.id = m.answers_id
        and q.contact_id = m.contact_id and q.channel_id = m.channel_id
      left join membership a on a.workspace_id = m.workspace_id and a.id = m.sender_id
      where i.channel_id = ? and i.external_id = ?\
      """;

  @Inject Tx tx;
  @Inject Filed filed;
  @Inject LinkPreviews previews;
  @Inject Attachments attachments;
  @Inject Attention attention;
  @Inject Settling settling;

  @Override
  public List<Line> latest(Visit visit, int limit) {
    return lines(visit, Sql.of("order by m.at desc, m.id desc limit ?", limit)).reversed();
  }

  @Override
  public List<Line> after(Visit visit, Cursor place, int limit) {
    return lines(
        visit,
        Sql.of(
            "and (m.at, m.id) > (?, ?) order by m.at, m.id limit ?",
            place.at(),
            place.id(),
            limit));
  }

  private List<Line> lines(Visit visit, Sql stretch) {
    return tx.in(machine(visit), () -> lines(of(visit).then(stretch)));
  }

  private record Spoken(Line line, boolean filed) {}

  private List<Line> lines(Sql sql) {
    var spoken = tx.list(sql, row -> new Spoken(line(row), row.flag("filed")));
    var some = spoken.stream().filter(Spoken::filed).map(each -> each.line().id()).toList();
    var files = filed.of(some);
    var cards =
        previews.of(spoken.stream().map(Spoken::line).flatMap(ThreadOfVisitor::linking).toList());
    return spoken.stream()
        .map(Spoken::line)
        .map(
            line ->
                line.with(
                    shown(files.getOrDefault(line.id(), List.of())), shown(cards.get(line.id()))))
        .toList();
  }

  /** Who wrote an address knows what is there. */
  private static Stream<UUID> linking(Line line) {
    return !line.mine() && WebAddress.mayBeIn(line.text()) ? Stream.of(line.id()) : Stream.empty();
  }

  private static @Nullable Preview shown(@Nullable LinkPreview preview) {
    return preview == null
        ? null
        : new Preview(
            preview.url(),
            preview.site(),
            preview.title(),
            preview.description(),
            preview.picture() == null ? null : preview.storage());
  }

  @Override
  public Map<UUID, Preview> previews(Visit visit, Collection<UUID> lines) {
    return tx.in(
        machine(visit),
        () ->
            lines(of(visit).then("and m.id = any (?)", lines)).stream()
                .flatMap(line -> Stream.ofNullable(line.preview()).map(it -> Map.entry(line, it)))
                .collect(Collectors.toMap(told -> told.getKey().id(), Map.Entry::getValue)));
  }

  /** What was refused on its way in is no news to whoever brought it. */
  private static List<File> shown(List<Attached> files) {
    return files.stream()
        .flatMap(
            each ->
                Optional.ofNullable(each.file())
                    .map(file -> new File(each.storage(), file))
                    .stream())
        .toList();
  }

  @Override
  public Optional<ServedFile> file(Visit visit, UUID storage) {
    var found =
        tx.in(
            machine(visit),
            () ->
                tx.first(
                    Sql.of(
                        """
                        select f.id, f.storage_id, f.name, f.type, f.size, f.hash, f.width, f.height,
                          f.refusal
                        from attachment f
                        join message m on m.workspace_id = f.workspace_id and m.id = f.message_id
                        join channel_identity i on i.workspace_id = m.workspace_id
                          and i.contact_id = m.contact_id and i.channel_id = m.channel_id
                        where f.storage_id = ? and i.channel_id = ? and i.external_id = ?
                          and f.hash is not null\
                        """,
                        storage,
                        visit.channel(),
                        visit.externalId()),
                    Attached::read));
    return found
        .or(() -> picture(visit, storage))
        .flatMap(each -> attachments.stored(machine(visit), each));
  }

  private Optional<Attached> picture(Visit visit, UUID storage) {
    return tx.in(
        machine(visit),
        () ->
            tx.first(
                Sql.of(
                    """
                    select p.id, p.storage_id, 'picture' as name, p.type, p.size, p.hash, p.width,
                      p.height, null as refusal
                    from link_preview p
                    join message m on m.workspace_id = p.workspace_id and m.id = p.message_id
                      and m.direction = 'OUT'
                    join channel_identity i on i.workspace_id = m.workspace_id
                      and i.contact_id = m.contact_id and i.channel_id = m.channel_id
                    where p.storage_id = ? and i.channel_id = ? and i.external_id = ?
                      and p.hash is not null\
                    """,
                    storage,
                    visit.channel(),
                    visit.externalId()),
                Attached::read));
  }

  private static Sql of(Visit visit) {
    return Sql.of(LINES, visit.channel(), visit.externalId());
  }

  private static Line line(Row row) {
    return new Line(
        row.id("id"),
        new Cursor(row.time("at"), row.id("id")),
        row.text("direction").equals("IN"),
        row.orNull("external_id"),
        row.text("sender"),
        row.text("body"),
        row.time("at"),
        MessageStatus.valueOf(row.text("status")),
        List.of(),
        quote(row),
        null);
  }

  private static @Nullable Quote quote(Row row) {
    var direction = row.orNull("quoted");
    return direction == null ? null : new Quote(direction.equals("IN"), row.text("quote"));
  }

  private Optional<UUID> contact(Visit visit) {
    return tx.in(
        machine(visit),
        () ->
            tx.first(
                Sql.of(
                    """
                    select contact_id from channel_identity
                    where channel_id = ? and external_id = ?\
                    """,
                    visit.channel(),
                    visit.externalId()),
                row -> row.id("contact_id")));
  }

  @Override
  public Optional<String> writing(Visit visit) {
    return contact(visit).flatMap(id -> attention.writer(visit.workspace(), id));
  }

  @Override
  public void visitorWrites(Visit visit) {
    contact(visit).ifPresent(id -> attention.contactWrites(visit.workspace(), id));
  }

  @Override
  public void arrived(Visit visit, Cursor upTo, boolean read) {
    var status = read ? MessageStatus.READ : MessageStatus.DELIVERED;
    tx.run(
        machine(visit),
        () ->
            tx.list(
                    of(visit)
                        .then(
                            "and m.direction = 'OUT' and m.status in ('SENT', 'DELIVERED')"
                                + " and (m.at, m.id) <= (?, ?) order by m.at desc limit 200",
                            upTo.at(),
                            upTo.id()),
                    row -> row.id("id"))
                .forEach(id -> settling.report(visit.channel(), id, status, null)));
  }

  private static Machine machine(Visit visit) {
    return new Machine(visit.workspace(), Machine.Task.WEB_CHAT);
  }
}
