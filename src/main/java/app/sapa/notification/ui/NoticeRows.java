package app.sapa.notification.ui;

import app.sapa.contact.ui.ContactAddress;
import app.sapa.notification.Notice;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the panel. What stays the same stays on the page, and keeps the keyboard. */
final class NoticeRows extends UnorderedList {
  private static final long serialVersionUID = 1L;

  private final transient NoticeWords words;
  private final transient NoticeRow.Steps steps;
  private final transient Map<UUID, NoticeRow> rows = new HashMap<>();

  NoticeRows(NoticeWords words, NoticeRow.Steps steps) {
    this.words = words;
    this.steps = steps;
    getElement().setAttribute("aria-label", words.text("notice.title"));
  }

  /** Holds nothing any more. */
  void clear() {
    rows.clear();
    removeAll();
  }

  /** Shows these and no others, in their order, each leading to its contact's address. */
  void show(List<Notice> notices, ContactAddress address, Instant now) {
    var wanted = new HashSet<>(notices);
    rows.values()
        .removeIf(
            row -> {
              boolean leaves = !wanted.contains(row.notice());
              if (leaves) {
                remove(row);
              }
              return leaves;
            });
    for (int i = 0; i < notices.size(); i++) {
      var notice = notices.get(i);
      place(i, rows.computeIfAbsent(notice.id(), id -> row(notice, address, now)));
    }
  }

  private NoticeRow row(Notice notice, ContactAddress address, Instant now) {
    return new NoticeRow(notice, NoticeRow.address(notice, address), now, words, steps);
  }

  private void place(int index, NoticeRow row) {
    boolean stands = index < getComponentCount() && getComponentAt(index) == row;
    if (!stands) {
      addComponentAtIndex(index, row);
    }
  }

  /** Gives the keyboard to the row at that place, or to the last one. */
  void focus(int place) {
    if (getComponentAt(Math.clamp(place, 0, getComponentCount() - 1)) instanceof NoticeRow row) {
      row.focus();
    }
  }
}
