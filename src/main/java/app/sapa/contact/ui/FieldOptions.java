package app.sapa.contact.ui;

import app.sapa.contact.FilterField;
import app.sapa.contact.FilterKind;
import app.sapa.kit.Options;
import java.util.List;
import java.util.function.Predicate;

/** The fields to choose from, under headings. */
record FieldOptions(FilterLabels labels) {
  /** With the one that is chosen, even if it is gone; empty for none yet. */
  Options listing(String chosen) {
    var options = new Options("");
    if (chosen.isEmpty()) {
      options.with("", labels.text("filter.choose"));
    } else if (labels.fields().find(chosen).isEmpty()) {
      options.with(chosen, labels.text("filter.gone-field"));
    }
    var all = labels.fields().all();
    add(
        options,
        "filter.fields.conversation",
        all,
        each -> isOwn(each) && !isTime(each) && !isPerson(each));
    add(options, "filter.fields.time", all, each -> isOwn(each) && isTime(each));
    add(options, "filter.fields.contact", all, each -> isOwn(each) && isPerson(each));
    add(options, "filter.fields.custom", all, each -> !isOwn(each));
    return options.choosing(chosen);
  }

  private void add(
      Options options, String heading, List<FilterField> all, Predicate<FilterField> belongs) {
    var here = all.stream().filter(belongs).toList();
    if (!here.isEmpty()) {
      options.under(labels.text(heading));
      here.forEach(each -> options.with(each.key(), labels.field(each)));
    }
  }

  private static boolean isOwn(FilterField field) {
    return field.name().isEmpty();
  }

  private static boolean isTime(FilterField field) {
    return field.kind() == FilterKind.AGO || field.kind() == FilterKind.DAY;
  }

  /** Of ours, what is written into a contact is text. */
  private static boolean isPerson(FilterField field) {
    return field.kind() == FilterKind.TEXT;
  }
}
