package app.sapa.conversation;

import app.sapa.base.Spelling;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What sort of thing an event is, for whoever looks for some among many. */
public enum EventCategory {
  CONVERSATION,
  ASSIGNMENT,
  SNOOZE,
  CONTACT,
  VISIT;

  /** As it is written in texts and told to the browser. */
  public String key() {
    return Spelling.of(this);
  }

  /** All of this sort. */
  Set<EventType> types() {
    return Arrays.stream(EventType.values())
        .filter(type -> type.category() == this)
        .collect(Collectors.toUnmodifiableSet());
  }
}
