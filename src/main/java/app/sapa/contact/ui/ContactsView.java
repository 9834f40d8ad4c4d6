package app.sapa.contact.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.Segment;
import app.sapa.live.ui.Pulses;
import app.sapa.live.ui.Watch;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All contacts of a workspace, for those who may open them: segments, the table of one, and a
 * contact's profile beside it. The address is the state.
 */
@Route("w/:slug/contacts/:chosen?")
@Uses(TagIsland.class) // whoever makes profiles places one, which the bundle can't see from here
@PermitAll
public class ContactsView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient ContactsDesk desk;
  @Inject transient Profile.Maker profiles;
  @Inject transient Pulses pulses;

  private final H1 heading = new H1();
  private transient ContactsWords words;
  private transient SegmentsSide side;
  private transient ContactRows rows;
  private transient TablePane pane;
  private transient SegmentEditing editing;
  private transient Profile profile;
  private transient Watch watch;
  private transient ContactsPlace place = ContactsPlace.NOWHERE;

  @PostConstruct
  void build() {
    var locale = UI.getCurrent().getLocale();
    words = new ContactsWords(desk.texts, locale);
    addClassName("sapa-contacts");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    heading.addClassName("sapa-sr");
    var steps = new Steps();
    side = new SegmentsSide(words, steps);
    rows = new ContactRows(desk, words, new AroundRows());
    pane = new TablePane(words, desk.filters, rows.table(), steps);
    editing = new SegmentEditing(desk, words, this::viewer, steps);
    profile = profiles.profile(this::viewer, locale, new AroundProfile());
    add(heading, side, pane);
    editing.parts().forEach(this::add);
    profile.parts().forEach(this::add);
    watch = new Watch(pulses, new Refreshing());
  }

  // ---------- coming and going ----------

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    try {
      var slug = parameters.get("slug").orElseThrow(NotThere::new);
      var chosen = parameters.get("chosen").orElse(new Segment.All().key());
      goTo(read(slug, chosen, event.getLocation().getQueryParameters()));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private ContactsPlace read(String slug, String chosen, QueryParameters query) {
    var me = seat.in(slug);
    var order =
        query
            .getSingleParameter(ContactsPlace.SORT)
            .flatMap(ContactOrder::of)
            .orElse(ContactOrder.FIRST);
    var contact = Ids.parse(chosen).orElse(null);
    var segment =
        contact == null
            ? desk.segments.open(me, chosen)
            : beside(me, query.getSingleParameter(ContactsPlace.IN).orElse(""));
    return new ContactsPlace(slug, segment, order, contact);
  }

  /** A contact is shown also when the segment beside it is gone. */
  private Segment beside(Viewer me, String key) {
    try {
      return desk.segments.open(me, key);
    } catch (NotThere gone) {
      return desk.segments.open(me, new Segment.All().key());
    }
  }

  private void goTo(ContactsPlace other) {
    var before = place;
    place = other;
    if (!other.slug().equals(before.slug())) {
      rows.forget();
      profile.forget();
      listen();
    }
    show();
    if (!other.at(null).equals(before.at(null))) {
      if (!other.segment().key().equals(before.segment().key())) {
        editing.drop();
        pane.uncounted();
      }
      list();
    }
    turnTo(other.contact());
  }

  /** What one has not saved is asked about before one goes on to another segment or screen. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (editing.isUnsaved() && !stays(event)) {
      editing.unlessUnsaved(event.postpone()::proceed);
    }
  }

  private boolean stays(BeforeLeaveEvent event) {
    var chosen = event.getRouteParameters().get("chosen").orElse(new Segment.All().key());
    var beside = event.getLocation().getQueryParameters().getSingleParameter(ContactsPlace.IN);
    var key = Ids.parse(chosen).isPresent() ? beside.orElse(new Segment.All().key()) : chosen;
    return event.getNavigationTarget() == ContactsView.class && key.equals(place.segment().key());
  }

  private void show() {
    getElement().removeAttribute("data-side");
    var me = viewer();
    heading.setText(words.text("contacts.heading", words.segment(place.segment())));
    var fields = desk.filters.fields(me);
    var lines = new ArrayList<SegmentsSide.Line>();
    for (var each : List.of(new Segment.All(), new Segment.Blocked())) {
      lines.add(line(each, false));
    }
    for (var each : desk.segments.all(me)) {
      lines.add(line(each, fields.needsAttention(each.filter())));
    }
    side.show(lines, place.segment());
    pane.show(
        place.segment(),
        place.segment() instanceof Segment.Saved saved && fields.needsAttention(saved.filter()));
  }

  private SegmentsSide.Line line(Segment segment, boolean attention) {
    return new SegmentsSide.Line(segment, place.at(null).in(segment).address(), attention);
  }

  private void list() {
    rows.open();
    count();
  }

  private void count() {
    var me = viewer();
    var segment = place.segment();
    pane.count(() -> desk.table.count(me, segment));
  }

  private void turnTo(@Nullable UUID contact) {
    rows.table().select(contact);
    getElement().setAttribute("data-profile", contact == null ? "closed" : "open");
    if (contact == null) {
      profile.clear();
    } else {
      profile.open(contact);
    }
  }

  private static void go(ContactsPlace other) {
    UI.getCurrent().navigate(other.address());
  }

  private Viewer viewer() {
    return seat.in(place.slug());
  }

  @Override
  public String getPageTitle() {
    return words.text("contacts.heading", words.segment(place.segment())) + " · Sapa";
  }

  // ---------- what the parts leave to the screen ----------

  private final class Steps implements SegmentsSide.Steps, TablePane.Steps, SegmentEditing.Steps {
    @Override
    public void noSegments() {
      getElement().removeAttribute("data-side");
    }

    @Override
    public void segments() {
      getElement().setAttribute("data-side", "open");
    }

    @Override
    public void create() {
      noSegments();
      editing.create();
    }

    @Override
    public void edit() {
      if (place.segment() instanceof Segment.Saved saved) {
        editing.edit(saved.id());
      }
    }

    @Override
    public void made(UUID segment) {
      go(place.at(null).in(desk.segments.open(viewer(), Segment.SAVED + segment)));
    }

    @Override
    public void deleted() {
      go(place.at(null).in(new Segment.All()));
    }

    @Override
    public void closed() {
      pane.focusEdit();
    }
  }

  private final class AroundRows implements ContactRows.Around {
    @Override
    public Viewer viewer() {
      return ContactsView.this.viewer();
    }

    @Override
    public ContactsPlace place() {
      return place;
    }

    @Override
    public void go(ContactsPlace other) {
      ContactsView.go(other);
    }

    @Override
    public void block(UUID contact) {
      profile.block(contact);
    }

    @Override
    public void unblock(UUID contact) {
      profile.unblock(contact);
    }
  }

  private final class AroundProfile implements Profile.Around {
    @Override
    public String conversation(UUID contact, boolean blocked) {
      return new ContactAddress(place.slug(), viewer()).of(contact, blocked);
    }

    @Override
    public void close() {
      go(place.at(null));
    }

    @Override
    public void changed(UUID contact) {
      refresh(Set.of(contact));
      count();
    }

    @Override
    public void lost() {
      go(place.at(null));
    }
  }

  // ---------- keeping up ----------

  private void refresh(Set<UUID> contacts) {
    rows.refresh(contacts);
    if (place.contact() != null && contacts.contains(place.contact())) {
      profile.refresh();
    }
  }

  private void listen() {
    watch.stop();
    if (isAttached()) {
      watch.start(UI.getCurrent(), viewer().workspace());
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    watch.stop();
    watch.start(event.getUI(), viewer().workspace());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watch.stop();
    super.onDetach(event);
  }

  private final class Refreshing implements Watch.Screen {
    @Override
    public void rightsChanged() {
      var me = viewer();
      var key = place.segment().key();
      profile.forget();
      rows.forget();
      try {
        var now = desk.segments.open(me, key);
        boolean other = !now.equals(place.segment());
        place = place.in(now);
        show();
        editing.renew();
        if (other) {
          list();
        }
      } catch (NotThere gone) {
        desk.segments.all(me);
        editing.drop();
        go(place.in(new Segment.All()));
      }
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      refresh(contacts);
    }
  }
}
