package app.sapa.search.ui;

import app.sapa.base.NotThere;
import app.sapa.kit.Texts;
import app.sapa.kit.Zones;
import app.sapa.search.SearchScope;
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
import java.util.Locale;
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

  private final SearchIsland island = new SearchIsland(new Here());
  private String slug = "";

  @PostConstruct
  void build() {
    addClassNames("sapa-doc", "sapa-search-page");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    island.configure(texts.beginning("island.", locale()), locale(), Zones.here());
    add(new H1(text("search.title")), island);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = event.getRouteParameters().get("slug").orElse("");
    try {
      answers.viewer(slug);
      var query = event.getLocation().getQueryParameters();
      var scope = query.getSingleParameter("in").flatMap(SearchScope::of);
      island.open(scope.orElse(SearchScope.CONTACTS), query.getSingleParameter("q").orElse(""));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
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
      }
      return answers.search(slug, locale(), scope, text, cursor);
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
