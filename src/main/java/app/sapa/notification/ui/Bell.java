package app.sapa.notification.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.contact.ui.ContactAddress;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.live.ui.Watch;
import app.sapa.notification.Notice;
import app.sapa.notification.Notices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much a member has not read, opens it, and passes on what is new: to the browser, and to
 * who listens instead of looking.
 */
public final class Bell extends Div {
  private static final long serialVersionUID = 1L;

  private final transient NoticeDesk desk;
  private final transient NoticeWords words;
  private final transient NoticePanel panel;
  private final transient Watch watch;
  private final transient List<Runnable> signs = new ArrayList<>();
  private final Announcer announcer = new Announcer(this::open);
  private final Span said = new Span();
  private transient Instant told = Instant.MAX;
  private transient @Nullable UUID me;
  private int unread;
  private String slug = "";

  /** In no workspace yet. */
  public Bell(NoticeDesk desk, Locale locale) {
    this.desk = desk;
    words = new NoticeWords(desk.texts, locale);
    panel = new NoticePanel(desk, words);
    watch = new Watch(desk.pulses, new Listening());
    said.addClassName("sapa-sr");
    said.getElement().setAttribute("role", "status");
    addClassName("sapa-bell");
    add(panel.popup(), said, announcer);
  }

  /** Tells of another workspace from now on; buttons made before do not any more. */
  public void goTo(String address) {
    slug = address;
    signs.clear();
    said.setText("");
    var viewer = desk.viewer(slug);
    told = desk.clock.instant();
    me = viewer.id();
    unread = desk.notices.unread(viewer);
    announcer.of(me);
    panel.goTo(slug);
    if (isAttached()) {
      watch.stop();
      watch.start(UI.getCurrent(), viewer.workspace());
    }
  }

  /** A button that shows the number and opens the panel. */
  public NativeButton button() {
    var number = new Span();
    number.addClassName("sapa-badge");
    var name = new Span();
    var button = new NativeButton();
    button.add(Icon.BELL.draw(), name, number);
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("title", words.text("notice.title"));
    name.setText(words.text("notice.title"));
    signs.add(() -> show(button, number));
    show(button, number);
    return panel.popup().openedBy(Keys.press(Action.NOTICES, button));
  }

  private void show(NativeButton button, Span number) {
    var text = unread < Notices.MANY ? Integer.toString(unread) : (Notices.MANY - 1) + "+";
    number.setText(text);
    number.setVisible(unread > 0);
    button
        .getElement()
        .setAttribute(
            "aria-label",
            unread == 0 ? words.text("notice.title") : words.text("notice.bell", text));
  }

  /** Closes the panel, because one goes somewhere else. */
  public void close() {
    panel.popup().close();
  }

  private void refresh() {
    var viewer = desk.viewer(slug);
    unread = desk.notices.unread(viewer);
    signs.forEach(Runnable::run);
    panel.refresh();
    var news = desk.notices.toShow(viewer, told);
    if (!news.isEmpty()) {
      told = news.getLast().at();
      boolean sound = desk.choices.of(viewer).sound();
      news.forEach(notice -> announce(notice, sound));
    }
  }

  private void announce(Notice notice, boolean sound) {
    var who = words.who(notice);
    var what = words.what(notice);
    said.setText(who + ": " + what);
    announcer.announce(notice.id(), notice.contact(), who, what, sound);
  }

  private void open(String id) {
    var viewer = desk.viewer(slug);
    try {
      var notice = desk.clearing.open(viewer, Ids.named(id));
      UI.getCurrent().navigate(NoticeRow.address(notice, new ContactAddress(slug, viewer)));
    } catch (NotThere gone) {
      refresh();
    }
  }

  private final class Listening implements Watch.Screen {
    @Override
    public void rightsChanged() {
      refresh();
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      // Whatever about them concerns the member comes as a notice.
    }

    @Override
    public void noticesChanged(Set<UUID> members) {
      if (me != null && members.contains(me)) {
        refresh();
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (!slug.isEmpty()) {
      watch.start(event.getUI(), desk.viewer(slug).workspace());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watch.stop();
    super.onDetach(event);
  }
}
