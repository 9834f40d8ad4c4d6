package app.sapa.contact;

import app.sapa.base.Spelling;
import java.util.Optional;

/** The fields every workspace has. */
enum OwnField {
  FIRST_NAME(FilterKind.TEXT),
  LAST_NAME(FilterKind.TEXT),
  PHONE(FilterKind.TEXT),
  EMAIL(FilterKind.TEXT),
  LANGUAGE(FilterKind.TEXT),
  COUNTRY(FilterKind.TEXT),
  TAG(FilterKind.CHOICES),
  CHANNEL(FilterKind.CHOICES),
  LAST_CHANNEL(FilterKind.CHOICE),
  STATUS(FilterKind.STATE),
  ASSIGNEE(FilterKind.CHOICE),
  TEAM(FilterKind.CHOICE),
  CATEGORY(FilterKind.CHOICE),
  LIFECYCLE(FilterKind.CHOICE),
  UNREPLIED(FilterKind.FLAG),
  SNOOZED(FilterKind.FLAG),
  BLOCKED(FilterKind.FLAG),
  CONVERSATIONS(FilterKind.COUNT),
  SINCE_INCOMING(FilterKind.AGO),
  SINCE_MESSAGE(FilterKind.AGO),
  LAST_INCOMING(FilterKind.DAY),
  LAST_MESSAGE(FilterKind.DAY),
  LAST_CLOSED(FilterKind.DAY),
  CREATED(FilterKind.DAY);

  private final FilterKind kind;

  OwnField(FilterKind kind) {
    this.kind = kind;
  }

  FilterKind kind() {
    return kind;
  }

  String key() {
    return Spelling.of(this);
  }

  static Optional<OwnField> of(String key) {
    return Spelling.find(OwnField.class, key);
  }
}
