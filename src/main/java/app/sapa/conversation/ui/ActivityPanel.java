package app.sapa.conversation.ui;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.conversation.Activity.Wanted;
import app.sapa.conversation.Entry;
import app.sapa.kit.Dates;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Zones;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was done about the contact, the latest first, day by day. */
final class ActivityPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient Opened opened;
  private final transient Function<UUID, String> address;
  private final Div days = new Div();
  private final Paragraph nothing = new Paragraph();
  private final PlainButton earlier;
  private final transient Map<LocalDate, UnorderedList> byDay = new HashMap<>();
  private transient Wanted wanted = Wanted.ALL;
  private transient @Nullable UUID contact;
  private transient @Nullable Cursor latest;
  private transient @Nullable Cursor next;

  /**
   * Shows nobody's yet.
   *
   * @param address where an entry is in its thread
   */
  ActivityPanel(Opened opened, Function<UUID, String> address) {
    this.opened = opened;
    this.address = address;
    addClassName("sapa-activity");
    nothing.addClassName("sapa-activity-none");
    nothing.getElement().setAttribute("role", "status");
    earlier = new PlainButton(opened.text("activity.earlier"), this::earlier);
    add(
        new ActivityFilter(opened.desks.texts, opened.locale, this::filter),
        nothing,
        days,
        earlier);
    clear();
  }

  /** Turns to a contact. */
  void open(UUID other) {
    contact = other;
    begin();
  }

  /** Shows nobody. */
  void clear() {
    contact = null;
    empty();
    nothing.setText("");
    earlier.setVisible(false);
  }

  private void filter(Wanted other) {
    wanted = other;
    if (contact != null) {
      begin();
    }
  }

  private void begin() {
    empty();
    append(read(null));
    nothing.setText(latest == null ? opened.text("activity.none") : "");
  }

  private void empty() {
    days.removeAll();
    byDay.clear();
    latest = null;
    next = null;
  }

  private void earlier() {
    append(read(next));
  }

  /** Adds what has happened since; where that is more than a page, begins anew. */
  void refresh() {
    var known = latest;
    if (contact == null) {
      return;
    }
    var page = read(null);
    var news =
        page.items().stream()
            .filter(entry -> known != null && entry.at().isAfter(known.at()))
            .toList();
    if (known == null || news.size() == PAGE) {
      begin();
    } else {
      news.reversed().forEach(this::prepend);
    }
  }

  private Page<Entry> read(@Nullable Cursor before) {
    var whose = contact;
    if (whose == null) {
      return new Page<>(List.of(), null);
    }
    try {
      return opened.desks.activity.page(opened.viewer(), whose, wanted, before, PAGE);
    } catch (NotThere e) {
      return new Page<>(List.of(), null);
    }
  }

  private void append(Page<Entry> page) {
    for (var entry : page.items()) {
      if (latest == null) {
        latest = entry.cursor();
      }
      list(entry, false).add(line(entry));
    }
    next = page.next();
    earlier.setVisible(next != null);
  }

  private void prepend(Entry entry) {
    latest = entry.cursor();
    list(entry, true).addComponentAsFirst(line(entry));
  }

  private UnorderedList list(Entry entry, boolean first) {
    var day = entry.at().atZone(Zones.here()).toLocalDate();
    return byDay.computeIfAbsent(day, _ -> section(day, first));
  }

  private UnorderedList section(LocalDate day, boolean first) {
    var list = new UnorderedList();
    var section = new Section(new H3(Dates.day(day, opened.locale)), list);
    if (first) {
      days.addComponentAsFirst(section);
    } else {
      days.add(section);
    }
    return list;
  }

  private ActivityLine line(Entry entry) {
    return new ActivityLine(opened, entry, address.apply(entry.id()));
  }
}
