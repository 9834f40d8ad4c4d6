package app.sapa.conversation.ui;

import app.sapa.conversation.Entry;
import app.sapa.kit.Dates;
import app.sapa.kit.Inline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One thing that was done about a contact; leads to its place in the thread. */
final class ActivityLine extends ListItem {
  private static final long serialVersionUID = 1L;

  ActivityLine(Opened opened, Entry entry, String address) {
    var link = new Anchor(address);
    switch (entry) {
      case Entry.Commented comment -> comment(link, opened, comment);
      case Entry.Happened event ->
          link.add(
              new Span(
                  new EventSentences(opened.desks.texts, opened.locale, opened.roster).of(event)));
      case Entry.Said said -> link.add(words(said.text()));
    }
    link.add(Inline.time(Dates.minute(entry.at(), opened.locale)));
    add(link);
  }

  private static void comment(Anchor link, Opened opened, Entry.Commented comment) {
    link.addClassName("sapa-activity-comment");
    link.add(Inline.name(opened.roster.member(comment.author())));
    if (!comment.text().isEmpty()) {
      link.add(words(comment.text()));
    }
    if (!comment.files().isEmpty()) {
      link.add(Inline.remark(opened.text("activity.files", comment.files().size())));
    }
  }

  private static Component words(String text) {
    var words = new Span(text);
    words.addClassName("sapa-activity-words");
    return words;
  }
}
