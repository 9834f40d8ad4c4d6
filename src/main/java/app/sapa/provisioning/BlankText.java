package app.sapa.provisioning;

import app.sapa.conversation.Blanks;
import app.sapa.conversation.Variable;

/** Reads texts whose blanks are filled for each contact. */
final class BlankText {
  private BlankText() {}

  /** A text in which every blank means something in its company. */
  static String read(Value value, Names names) {
    var text = Formats.longText(value);
    for (var blank : Blanks.in(text)) {
      if (!Variable.isOwn(blank)
          && Variable.field(blank).filter(names.fields::containsKey).isEmpty()) {
        value.refuse(
            "{{%s}} is no variable; use %s, or field. and the key of a custom field"
                .formatted(blank, Closest.listed(Variable.own())));
      }
    }
    return text;
  }
}
