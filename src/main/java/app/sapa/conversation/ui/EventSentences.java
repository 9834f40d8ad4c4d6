package app.sapa.conversation.ui;

import app.sapa.base.Spelling;
import app.sapa.conversation.Entry;
import app.sapa.conversation.Source;
import app.sapa.kit.Dates;
import app.sapa.kit.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in a reader's language what happened. */
record EventSentences(Texts texts, Locale locale, Roster roster) {
  String of(Entry.Happened event) {
    var actor = roster.member(event.actor());
    return switch (event.type()) {
      case CONVERSATION_OPENED ->
          actor.isEmpty()
              ? text("event.opened.contact", roster.channelName(event.subject()))
              : text("event.opened.user", actor);
      case CONVERSATION_CLOSED -> closed(event, actor);
      case CLOSING_NOTE_ADDED -> text("event.closing-note-added", actor, note(event));
      case CONVERSATION_REOPENED -> text("event.reopened", actor);
      case ASSIGNED, UNASSIGNED -> assignment(event, actor);
      case QUEUED -> text("event.queued", actor, roster.team(event.subject()));
      case PAGE_CHANGED -> text("event.page-changed", detail(event));
      case CHANNEL_ADDED -> text("event.channel-added", roster.channelName(event.subject()));
      case SNOOZED -> text("event.snoozed", actor, until(event));
      case DETAIL_CHANGED -> text("event.detail-changed", actor, changed(event));
      case TAG_ADDED, TAG_REMOVED ->
          text("event." + Spelling.of(event.type()), actor, detail(event));
      case SENDING_CANCELLED -> cancelled(event, actor);
      case UNSNOOZED, BLOCKED, UNBLOCKED -> text("event." + Spelling.of(event.type()), actor);
    };
  }

  private String closed(Entry.Happened event, String actor) {
    if (event.source() == Source.AUTO_CLOSE) {
      return text("event.closed.auto");
    }
    return actor.isEmpty() ? text("event.closed.system") : text("event.closed.user", actor);
  }

  private String assignment(Entry.Happened event, String actor) {
    var subject = event.subject();
    var whom = roster.member(subject);
    if (subject == null) {
      return text("event.unqueued", actor);
    }
    if (subject.equals(event.actor())) {
      return text("event." + Spelling.of(event.type()) + ".self", actor);
    }
    return actor.isEmpty()
        ? text("event." + Spelling.of(event.type()) + ".system", whom)
        : text("event." + Spelling.of(event.type()), actor, whom);
  }

  private String cancelled(Entry.Happened event, String actor) {
    var author = roster.member(event.subject());
    if (actor.isEmpty()) {
      return text("event.sending-cancelled.system", author);
    }
    return Objects.equals(event.actor(), event.subject())
        ? text("event.sending-cancelled.self", actor)
        : text("event.sending-cancelled", actor, author);
  }

  /** A custom field as it was called then. */
  private String changed(Entry.Happened event) {
    return event.subject() == null ? text("contact." + detail(event)) : detail(event);
  }

  private String until(Entry.Happened event) {
    return Dates.moment(Instant.parse(detail(event)), locale);
  }

  private String note(Entry.Happened event) {
    return Stream.of(roster.category(event.subject()), detail(event))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String detail(Entry.Happened event) {
    var detail = event.detail();
    return detail == null ? "" : detail;
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }
}
