package app.sapa.bulk.ui;

import app.sapa.bulk.Bulk;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** To whom it was not done, and why. */
final class LeftDialog extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final transient BulkBars desk;
  private final transient BulkBars.Seen seen;
  private final transient Function<UUID, String> addressOf;
  private final UnorderedList all = new UnorderedList();

  LeftDialog(BulkBars desk, BulkBars.Seen seen, Function<UUID, String> addressOf) {
    super("dialog");
    this.desk = desk;
    this.seen = seen;
    this.addressOf = addressOf;
    addClassName("sapa-question");
    getElement().setAttribute("aria-label", text("bulk.left"));
    all.addClassName("sapa-left");
    var actions =
        new Div(
            new PlainButton(text("bulk.understood"), () -> getElement().callJsFunction("close")));
    actions.addClassName("sapa-actions");
    add(new H2(text("bulk.left")), all, actions);
  }

  void show(List<Bulk.Left> left) {
    all.removeAll();
    left.forEach(each -> all.add(line(each)));
    getElement().callJsFunction("showModal");
  }

  private ListItem line(Bulk.Left left) {
    var name = left.name().isEmpty() ? text("contact.anonymous") : left.name();
    var link = new Anchor(addressOf.apply(left.contact()), name);
    link.getElement().setAttribute("translate", "no");
    return new ListItem(link, new Span(text(left.reason())));
  }

  private String text(String key) {
    return desk.texts.of(seen.locale(), key);
  }
}
