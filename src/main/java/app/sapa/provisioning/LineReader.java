package app.sapa.provisioning;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one conversation, which must follow each other in time. */
final class LineReader {
  private final Declared members;
  private @Nullable Duration before;

  LineReader(Declared members) {
    this.members = members;
  }

  Samples.Line line(Value value) {
    var entry = value.fields(List.of("ago", "from", "text", "comment"));
    var ago = entry.required("ago", this::following, Duration.ZERO);
    var from = entry.required("from", this::author, "");
    if (entry.has("text") == entry.has("comment")) {
      entry.refuse("text", "is needed, or else a comment: write exactly one of the two");
    }
    var text = entry.optional("text", Formats::longText).orElse("");
    var comment = entry.optional("comment", Formats::longText);
    if (comment.isPresent() && from.equals(MemberReader.CONTACT)) {
      entry.refuse("from", "is the contact, who writes no comments; name a member");
    }
    if (comment.isPresent()) {
      return new Samples.Comment(ago, from, comment.get());
    }
    return from.equals(MemberReader.CONTACT)
        ? new Samples.Incoming(ago, text)
        : new Samples.Outgoing(ago, from, text);
  }

  private Duration following(Value value) {
    var ago = Lengths.agoIfRight(value);
    if (before != null && ago.isPresent() && ago.get().compareTo(before) > 0) {
      value.refuse("is longer ago than the line before; put the lines in order of time");
    }
    before = ago.orElse(before);
    return ago.orElse(Duration.ZERO);
  }

  private String author(Value value) {
    var text = value.text();
    return text.isEmpty() || text.equals(MemberReader.CONTACT) ? text : members.reference(value);
  }
}
