package app.sapa.notification.ui;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Spelling;
import app.sapa.contact.ui.ContactAddress;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.notification.Notice;
import app.sapa.notification.NoticeTab;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bell opens: the notices of one tab, as many pages of them as were asked for. */
final class NoticePanel implements NoticeRow.Steps {
  private static final int PAGE = 20;
  private static final int MOST = 100;

  private final NoticeDesk desk;
  private final NoticeWords words;
  private final Popup popup;
  private final Map<NoticeTab, NativeButton> tabs = new EnumMap<>(NoticeTab.class);
  private final NoticeRows rows;
  private final Paragraph empty = new Paragraph();
  private final PlainButton more;
  private final PlainButton all;
  private final Anchor choices = new Anchor();
  private final List<Notice> shown = new ArrayList<>();
  private NoticeTab tab = NoticeTab.NEW;
  private @Nullable Cursor next;
  private String slug = "";
  private boolean open;

  NoticePanel(NoticeDesk desk, NoticeWords words) {
    this.desk = desk;
    this.words = words;
    popup = new Popup("notices", words.text("notice.title"));
    popup.addClassName("sapa-notices");
    more = new PlainButton(words.text("notice.more"), this::readOn);
    all = new PlainButton("", this::turnAll);
    choices.setText(words.text("notice.choices"));
    choices.addClassName("sapa-button");
    choices.getElement().setAttribute("data-kind", "quiet");
    rows = new NoticeRows(words, this);
    var foot = new Div(all, choices);
    foot.addClassName("sapa-actions");
    popup.fill(words.text("notice.title"), tabs(), rows, empty, more, foot);
    popup.opening(this::begin);
    popup.closing(() -> open = false);
  }

  private Div tabs() {
    var group = new Div();
    group.addClassName("sapa-segments");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", words.text("notice.which"));
    for (var each : NoticeTab.values()) {
      var button =
          new NativeButton(words.text("notice.tab." + Spelling.of(each)), event -> choose(each));
      button.getElement().setAttribute("type", "button");
      tabs.put(each, button);
      group.add(button);
    }
    return group;
  }

  Popup popup() {
    return popup;
  }

  /** Shows those of another workspace from now on. */
  void goTo(String address) {
    slug = address;
    choices.setHref("w/" + slug + "/me/notifications");
    shown.clear();
    rows.clear();
  }

  private void begin() {
    open = true;
    choose(NoticeTab.NEW);
  }

  private void choose(NoticeTab other) {
    tab = other;
    shown.clear();
    tabs.forEach(
        (each, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == tab)));
    read(PAGE);
  }

  /** Reads again what is shown, if anybody looks. */
  void refresh() {
    if (open) {
      read(Math.clamp(shown.size(), PAGE, MOST));
    }
  }

  private void read(int many) {
    var viewer = desk.viewer(slug);
    var page = desk.notices.page(viewer, tab, null, many);
    next = page.next();
    show(viewer, page.items());
  }

  private void readOn() {
    var viewer = desk.viewer(slug);
    var page = desk.notices.page(viewer, tab, next, PAGE);
    next = page.next();
    int first = shown.size();
    var longer = new ArrayList<>(shown);
    longer.addAll(page.items());
    show(viewer, longer);
    focus(first);
  }

  private void show(Viewer viewer, List<Notice> notices) {
    shown.clear();
    shown.addAll(notices);
    rows.show(notices, new ContactAddress(slug, viewer), desk.clock.instant());
    boolean none = notices.isEmpty();
    empty.setVisible(none);
    empty.setText(words.text("notice.empty." + Spelling.of(tab)));
    more.setVisible(next != null);
    all.setVisible(!none && tab != NoticeTab.ALL);
    all.setText(words.text(tab == NoticeTab.NEW ? "notice.archive-all" : "notice.unarchive-all"));
  }

  @Override
  public void follow(UUID notice) {
    popup.close();
    try {
      desk.clearing.open(desk.viewer(slug), notice);
    } catch (NotThere gone) {
      refresh();
    }
  }

  @Override
  public void turn(Notice notice) {
    int place = shown.indexOf(notice);
    var viewer = desk.viewer(slug);
    try {
      if (notice.archived()) {
        desk.clearing.unarchive(viewer, notice.id());
      } else {
        desk.clearing.archive(viewer, notice.id());
      }
    } catch (NotThere gone) {
      // It is not shown any more in a moment.
    }
    refresh();
    focus(place);
  }

  private void turnAll() {
    var viewer = desk.viewer(slug);
    if (tab == NoticeTab.NEW) {
      desk.clearing.archiveAll(viewer, shown.getFirst().at());
    } else {
      desk.clearing.unarchiveAll(viewer);
    }
    refresh();
    focus(0);
  }

  /** Gives the keyboard to the row at that place, or to what stands where there is none. */
  private void focus(int place) {
    if (shown.isEmpty()) {
      Objects.requireNonNull(tabs.get(tab)).focus();
    } else {
      rows.focus(place);
    }
  }
}
