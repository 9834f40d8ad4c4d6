package app.sapa.search.ui;

import app.sapa.base.NotThere;
import app.sapa.kit.Avatar;
import app.sapa.kit.Blank;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Texts;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import app.sapa.search.CommentSearch;
import app.sapa.search.ContactHit;
import app.sapa.search.ContactSearch;
import app.sapa.search.Excerpt;
import app.sapa.search.Found;
import app.sapa.search.MessageSearch;
import app.sapa.search.TextHit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Searches contacts, messages or comments while one types; what was sought is in the address. */
@Route("w/:slug/search")
@PermitAll
public class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;
  private static final int PAUSE_MILLIS = 250;

  @Inject transient Seat seat;
  @Inject transient ContactSearch contacts;
  @Inject transient MessageSearch messages;
  @Inject transient CommentSearch comments;
  @Inject transient Texts texts;

  private final Input input = new Input();
  private final Div results = new Div();
  private final Map<Scope, NativeButton> scopes = new EnumMap<>(Scope.class);
  private String slug = "";
  private Scope scope = Scope.CONTACTS;

  private enum Scope {
    CONTACTS,
    MESSAGES,
    COMMENTS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @PostConstruct
  void build() {
    addClassNames("sapa-doc", "sapa-search-page");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    results.addClassName("sapa-results");
    results.getElement().setAttribute("role", "region");
    results.getElement().setAttribute("aria-live", "polite");
    results.getElement().setAttribute("aria-label", text("search.results"));
    add(new H1(text("search.title")), field(), chips(), results);
  }

  private Div field() {
    input.setType("search");
    input.setPlaceholder(text("search.placeholder"));
    input.getElement().setAttribute("aria-label", text("search.label"));
    input.getElement().setAttribute("autofocus", true);
    input.setValueChangeMode(ValueChangeMode.LAZY);
    input.setValueChangeTimeout(PAUSE_MILLIS);
    input.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            remember();
            search();
          }
        });
    var field = new Div(Icon.SEARCH.draw(), input);
    field.addClassName("sapa-search");
    field.getElement().setAttribute("role", "search");
    return field;
  }

  private Div chips() {
    var chips = new Div();
    chips.addClassName("sapa-chips");
    chips.getElement().setAttribute("role", "group");
    chips.getElement().setAttribute("aria-label", text("search.scope"));
    for (var each : Scope.values()) {
      var chip = new NativeButton(text("search.scope." + each.key()));
      chip.addClassName("sapa-chip");
      chip.addClickListener(
          event -> {
            scope = each;
            remember();
            search();
          });
      scopes.put(each, chip);
      chips.add(chip);
    }
    return chips;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = event.getRouteParameters().get("slug").orElse("");
    try {
      seat.in(slug);
      var query = event.getLocation().getQueryParameters();
      input.setValue(query.getSingleParameter("q").orElse(""));
      var named = query.getSingleParameter("in").orElse("");
      scope =
          List.of(Scope.values()).stream()
              .filter(each -> each.key().equals(named))
              .findFirst()
              .orElse(Scope.CONTACTS);
      search();
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void remember() {
    var query = QueryParameters.of("q", input.getValue()).merging("in", scope.key());
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, "w/" + slug + "/search?" + query.getQueryString());
  }

  private void search() {
    scopes.forEach(
        (each, chip) ->
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(each == scope)));
    var viewer = seat.in(slug);
    var sought = input.getValue().strip();
    results.removeAll();
    if (sought.isEmpty()) {
      results.add(new Blank(Icon.SEARCH, text("search.start")).saying(text("search.hint")));
      return;
    }
    switch (scope) {
      case CONTACTS -> show(contacts.search(viewer, sought, MOST), this::contact);
      case MESSAGES -> show(messages.search(viewer, sought, MOST, null), this::said);
      case COMMENTS -> show(comments.search(viewer, sought, MOST, null), this::said);
    }
  }

  private <T> void show(Found<T> found, Function<T, Component> drawing) {
    if (found.rebuilding()) {
      var notice = new Div(text("search.rebuilding"));
      notice.addClassName("sapa-alert");
      notice.getElement().setAttribute("role", "status");
      results.add(notice);
    }
    if (found.hits().isEmpty()) {
      results.add(new Blank(Icon.SEARCH, text("search.nothing")).saying(text("search.hint")));
      return;
    }
    var list = new UnorderedList();
    found.hits().forEach(hit -> list.add(new ListItem(drawing.apply(hit))));
    results.add(new H2(texts.of(locale(), "search.found", found.total())), list);
  }

  private Component contact(ContactHit hit) {
    var reach = hit.phone() != null ? hit.phone() : hit.email();
    var line = new Span(reach == null ? "" : reach);
    return link(hit.id(), "", hit.name(), hit.blocked(), line, "");
  }

  private Component said(TextHit hit) {
    var at = Dates.day(hit.at(), locale());
    return link(
        hit.contact(),
        "?at=" + hit.id(),
        hit.contactName(),
        hit.blocked(),
        marked(hit.excerpt()),
        at);
  }

  private Component link(
      UUID contact, String query, String name, boolean blocked, Component line, String time) {
    var written = name.isEmpty() ? text("contact.anonymous") : name;
    var hit = new Div(Inline.name(written), line);
    hit.addClassName("sapa-hit");
    if (blocked) {
      var badge = new Span(text("search.blocked"));
      badge.addClassName("sapa-tag");
      hit.add(badge);
    }
    var box = blocked ? "blocked" : home();
    var address = "w/%s/inbox/%s/c/%s%s".formatted(slug, box, contact, query);
    return new Anchor(address, new Avatar(contact, written), hit, Inline.time(time));
  }

  /** Restricted agents have no All; what they may see of it is in Mine. */
  private String home() {
    Viewer viewer = seat.in(slug);
    return viewer.seesEverything() ? "all" : "mine";
  }

  private static Component marked(Excerpt excerpt) {
    var line = new Span();
    int at = 0;
    for (var span : excerpt.marks()) {
      line.add(new Span(excerpt.text().substring(at, span.from())));
      line.add(Inline.mark(excerpt.text().substring(span.from(), span.to())));
      at = span.to();
    }
    line.add(new Span(excerpt.text().substring(at)));
    return line;
  }

  @Override
  public String getPageTitle() {
    return text("search.title") + " · Sapa";
  }

  private Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key) {
    return texts.of(locale(), key);
  }
}
