package app.sapa.contact.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.channel.Channel;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.ContactPlace;
import app.sapa.contact.ContactRow;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
  private static final int PAGE = 50;

  @Inject transient Seat seat;
  @Inject transient ContactsDesk desk;
  @Inject transient Profile.Maker profiles;
  @Inject transient Pulses pulses;

  private final transient JsonMapper json = JsonMapper.builder().build();
  private final H1 heading = new H1();
  private final ContactsIsland table = new ContactsIsland(new TableQuestions());
  private transient ContactsWords words;
  private transient SegmentsSide side;
  private transient TablePane pane;
  private transient SegmentEditing editing;
  private transient Profile profile;
  private transient Watch watch;
  private transient ContactsPlace place = ContactsPlace.NOWHERE;
  private transient Map<UUID, Channel> channels = Map.of();

  /** Who has been in the table since it was opened. */
  private final transient Set<UUID> listed = new HashSet<>();

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
    pane = new TablePane(words, desk.filters, table, steps);
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
      channels = Map.of();
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
    listed.clear();
    table.open(
        new ContactsIsland.Opening(
            words.segment(place.segment()), kind(place.segment()), place.order().key()),
        place.contact());
    count();
  }

  private static String kind(Segment segment) {
    return segment instanceof Segment.Saved ? "saved" : segment.key();
  }

  private void count() {
    var me = viewer();
    var segment = place.segment();
    pane.count(() -> desk.table.count(me, segment));
  }

  private void turnTo(@Nullable UUID contact) {
    table.select(contact);
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

  // ---------- what the table asks ----------

  private ArrayNode written(Viewer me, List<ContactRow> rows) {
    if (!channels.keySet().containsAll(channelsOf(rows))) {
      channels = desk.channels.all(me);
    }
    return new ContactRowJson(
            json,
            place,
            channels,
            new LocaleNames(words.locale()),
            words.text("contact.anonymous"),
            new ContactAddress(place.slug(), me))
        .all(rows);
  }

  private static Set<UUID> channelsOf(List<ContactRow> rows) {
    return rows.stream().flatMap(row -> row.channels().stream()).collect(Collectors.toSet());
  }

  private final class TableQuestions implements ContactsIsland.Questions {
    @Override
    public ObjectNode page(@Nullable String cursor) {
      var node = json.createObjectNode();
      try {
        var me = viewer();
        var after = cursor == null ? null : ContactPlace.parse(cursor).orElseThrow(NotThere::new);
        var page = desk.table.page(me, place.segment(), place.order(), after, PAGE);
        page.rows().forEach(row -> listed.add(row.id()));
        var next = page.next();
        node.put("next", next == null ? null : next.asText()).set("rows", written(me, page.rows()));
      } catch (NotThere e) {
        throw e;
      } catch (Refusal refusal) {
        node.put("refused", desk.told.text(words.locale(), refusal));
      }
      return node;
    }

    @Override
    public void sort(String order) {
      go(place.by(ContactOrder.of(order).orElseThrow(NotThere::new)));
    }

    @Override
    public void block(String contact) {
      profile.block(Ids.named(contact));
    }

    @Override
    public void unblock(String contact) {
      profile.unblock(Ids.named(contact));
    }
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

  /** Rows of those who are in the segment no more leave the table, until they are back. */
  private void refresh(Set<UUID> contacts) {
    var touched = new HashSet<>(listed);
    touched.retainAll(contacts);
    if (!touched.isEmpty()) {
      var me = viewer();
      var rows = desk.table.rows(me, place.segment(), place.order(), touched);
      rows.forEach(row -> touched.remove(row.id()));
      table.change(written(me, rows), touched);
    }
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
      channels = Map.of();
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
