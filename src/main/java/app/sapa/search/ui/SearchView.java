package app.sapa.search.ui;

import app.sapa.base.NotThere;
import app.sapa.kit.Texts;
import app.sapa.live.ui.Pulses;
import app.sapa.live.ui.Watch;
import app.sapa.search.SearchScope;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches contacts, messages or comments while one types; what was sought is in the address. */
@Route("w/:slug/search")
@PermitAll
public class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Inject transient SearchAnswers answers;
  @Inject transient Texts texts;
  @Inject transient Pulses pulses;

  private final SearchIsland island = new SearchIsland(new Here());
  private final transient Set<UUID> shown = new HashSet<>();
  private transient Watch watch;
  private String slug = "";

  @PostConstruct
  void build() {
    addClassNames("sapa-doc", "sapa-search-page");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    add(new H1(text("search.title")), island);
    watch = new Watch(pulses, new Found());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      goTo(event.getRouteParameters().get("slug").orElse(""));
      var query = event.getLocation().getQueryParameters();
      var scope = query.getSingleParameter("in").flatMap(SearchScope::of);
      island.open(scope.orElse(SearchScope.CONTACTS), query.getSingleParameter("q").orElse(""));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /** The router keeps this screen also when the workspace is another one. */
  private void goTo(String address) {
    var viewer = answers.viewer(address);
    boolean elsewhere = !address.equals(slug);
    slug = address;
    if (elsewhere && isAttached()) {
      watch.stop();
      shown.clear();
      watch.start(UI.getCurrent(), viewer.workspace());
    }
  }

  private void remember(SearchScope scope, String text) {
    island.stands(scope, text);
    var query = QueryParameters.of("q", text).merging("in", scope.key());
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, "w/" + slug + "/search?" + query.getQueryString());
  }

  private final class Here implements SearchIsland.Questions {
    @Override
    public ObjectNode search(String in, String text, @Nullable String cursor) {
      var scope = scope(in);
      if (cursor == null) {
        SearchView.this.remember(scope, text);
        shown.clear();
      }
      var page = answers.search(slug, locale(), scope, text, cursor);
      page.path("hits").forEach(hit -> shown.add(UUID.fromString(hit.path("contact").asString())));
      return page;
    }

    @Override
    public ArrayNode recent() {
      return answers.recent(slug);
    }

    @Override
    public void remember(String in, String text) {
      answers.remember(slug, scope(in), text);
    }

    @Override
    public void forget(String in, String text) {
      answers.forget(slug, scope(in), text);
    }

    private static SearchScope scope(String key) {
      return SearchScope.of(key).orElseThrow(NotThere::new);
    }
  }

  /** What was found and is out of sight by now leaves the page by itself. */
  private final class Found implements Watch.Screen {
    @Override
    public void rightsChanged() {
      answers.viewer(slug);
      contactsChanged(Set.copyOf(shown));
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      var touched = new HashSet<>(shown);
      touched.retainAll(contacts);
      if (touched.isEmpty()) {
        return;
      }
      var gone = answers.gone(slug, touched);
      if (!gone.isEmpty()) {
        shown.removeAll(gone);
        island.gone(gone);
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    watch.start(event.getUI(), answers.viewer(slug).workspace());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watch.stop();
    super.onDetach(event);
  }

  @Override
  public String getPageTitle() {
    return text("search.title") + " · Sapa";
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key) {
    return texts.of(locale(), key);
  }
}
