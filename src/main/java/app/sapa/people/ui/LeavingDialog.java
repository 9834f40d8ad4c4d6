package app.sapa.people.ui;

import app.sapa.kit.HeadedCard;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.people.Staff;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks who gets the contacts of somebody before they are no member any more. */
final class LeavingDialog extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  /**
   * Not asked yet; to be placed on the page.
   *
   * @param heirs who may get them, by membership
   * @param ended what to do then, with who gets them, if anybody
   */
  LeavingDialog(
      Staff.Person person,
      Map<UUID, String> heirs,
      MembersView page,
      Consumer<Optional<UUID>> ended) {
    super("dialog");
    addClassName("sapa-question");
    var title = page.text("members.deactivate.title", person.name());
    getElement().setAttribute("aria-label", title);
    var heir = new Options(page.text("members.heir")).with("", page.text("members.heir.none"));
    heirs.forEach((id, name) -> heir.with(id.toString(), name));
    heir.choosing("");
    var field = new Div(new Span(page.text("members.heir")), heir);
    field.addClassName("sapa-field");
    var end =
        new PlainButton(
                page.text("members.deactivate.yes"),
                () -> {
                  hide();
                  ended.accept(
                      Optional.of(heir.getValue())
                          .filter(id -> !id.isEmpty())
                          .map(UUID::fromString));
                })
            .danger();
    add(
        new H2(title),
        new Paragraph(page.text("members.deactivate.text")),
        field,
        HeadedCard.actions(end, new PlainButton(page.text("settings.cancel"), this::hide)));
  }

  void ask() {
    getElement().callJsFunction("showModal");
  }

  private void hide() {
    getElement().callJsFunction("close");
  }
}
