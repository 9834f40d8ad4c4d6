package app.sapa.shell;

import app.sapa.base.NotThere;
import app.sapa.base.Spelling;
import app.sapa.kit.Texts;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Locale;

/** How the application is used, in the language of whoever reads it; and where to ask on. */
@Route("w/:slug/help/:page")
@RouteAlias("w/:slug/help")
@PermitAll
public class HelpView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient Texts texts;

  private String title = "";

  @PostConstruct
  void build() {
    addClassNames("sapa-doc", "sapa-help");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var slug = parameters.get("slug").orElse("");
    var wanted = parameters.get("page").orElse(HelpPage.INTRODUCTION.key());
    try {
      var viewer = seat.in(slug);
      show(slug, viewer, Spelling.find(HelpPage.class, wanted).orElseThrow(NotThere::new));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void show(String slug, Viewer viewer, HelpPage page) {
    removeAll();
    title = name(page);
    add(pages(slug, page), article(page, viewer));
    getElement().executeJs("this.scrollTop = 0");
  }

  private Nav pages(String slug, HelpPage here) {
    var pages = new Nav();
    pages.getElement().setAttribute("aria-label", text("help.title"));
    for (var page : HelpPage.values()) {
      var link = new Anchor("w/" + slug + "/help/" + page.key(), name(page));
      if (page == here) {
        link.getElement().setAttribute("aria-current", "page");
      }
      pages.add(link);
    }
    return pages;
  }

  private String name(HelpPage page) {
    return page == HelpPage.KEYS ? text("action.shortcuts") : HelpText.of(page, locale()).title();
  }

  private Article article(HelpPage page, Viewer viewer) {
    var article = new Article();
    if (page == HelpPage.KEYS) {
      article.add(new H1(title), new Paragraph(text("island.shortcuts.hint")));
      new HelpKeys(key -> text(key), viewer).into(article);
    } else {
      HelpText.of(page, locale()).into(article);
    }
    article.add(further());
    return article;
  }

  private Component further() {
    var links = new UnorderedList();
    for (var link : HelpLink.values()) {
      link.address().ifPresent(address -> links.add(new ListItem(link(link, address))));
    }
    var further = new Section(new H2(text("help.further")));
    if (links.getComponentCount() > 0) {
      further.add(links);
    } else {
      further.add(new Paragraph(text("help.ask")));
    }
    return further;
  }

  private Anchor link(HelpLink link, String address) {
    var anchor = new Anchor(address, text("help.link." + link.key()));
    anchor.getElement().setAttribute("rel", "noopener noreferrer");
    anchor.setTarget("_blank");
    return anchor;
  }

  @Override
  public String getPageTitle() {
    return title + " · Sapa";
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key) {
    return texts.of(locale(), key);
  }
}
