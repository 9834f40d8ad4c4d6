package app.sapa.contact;

import static app.sapa.contact.Operator.BETWEEN;
import static app.sapa.contact.Operator.EXISTS;
import static app.sapa.contact.Operator.GREATER;
import static app.sapa.contact.Operator.HAS_ALL;
import static app.sapa.contact.Operator.HAS_ANY;
import static app.sapa.contact.Operator.HAS_NONE;
import static app.sapa.contact.Operator.IS;
import static app.sapa.contact.Operator.IS_NOT;
import static app.sapa.contact.Operator.LESS;
import static app.sapa.contact.Operator.LONGER_THAN;
import static app.sapa.contact.Operator.NO;
import static app.sapa.contact.Operator.NOT_EXISTS;
import static app.sapa.contact.Operator.SHORTER_THAN;
import static app.sapa.contact.Operator.YES;

import java.util.List;

/** What sort of thing a filter field holds, and the operators it may be asked with. */
public enum FilterKind {
  TEXT,
  NUMBER,
  /** A count that everybody has. */
  COUNT,
  /** A day of the calendar; times are asked by the day they fall on in the workspace. */
  DAY,
  /** One of a list, or none. */
  CHOICE,
  /** One of a list, always. */
  STATE,
  /** Several of a list. */
  CHOICES,
  /** How long ago something was. */
  AGO,
  FLAG;

  /** In the order a builder offers them. */
  public List<Operator> operators() {
    return switch (this) {
      case TEXT -> List.of(IS, IS_NOT, EXISTS, NOT_EXISTS);
      case NUMBER, DAY -> List.of(IS, IS_NOT, LESS, GREATER, BETWEEN, EXISTS, NOT_EXISTS);
      case COUNT -> List.of(IS, IS_NOT, LESS, GREATER, BETWEEN);
      case CHOICE -> List.of(HAS_ANY, HAS_NONE, EXISTS, NOT_EXISTS);
      case STATE -> List.of(HAS_ANY, HAS_NONE);
      case CHOICES -> List.of(HAS_ANY, HAS_ALL, HAS_NONE, EXISTS, NOT_EXISTS);
      case AGO -> List.of(LONGER_THAN, SHORTER_THAN);
      case FLAG -> List.of(YES, NO);
    };
  }
}
