package app.sapa.automation.ui;

import app.sapa.automation.AutoMessage;
import app.sapa.base.Spelling;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.PlainButton;
import app.sapa.people.Viewer;
import app.sapa.people.ui.PanelHead;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One of what the workspace says by itself: when, whether, and in what words. */
final class AutoMessagePanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final String EXAMPLE = "{{contact.first_name|Kak}}";

  AutoMessagePanel(AutoMessagesView page, Viewer viewer, AutoMessage message) {
    var fields = new AutoMessageFields(page, viewer, message);
    var kind = message.kind();
    var card =
        HeadedCard.of(
            page.text("auto-messages.what"),
            new Paragraph(page.text("auto-message." + Spelling.of(kind) + ".text")));
    if (kind == AutoMessageKind.AWAY) {
      page.missingHours(viewer).ifPresent(address -> card.add(missing(page, address)));
    }
    card.add(
        fields,
        new Paragraph(page.text("snippets.hint", EXAMPLE)),
        HeadedCard.actions(
            new PlainButton(
                    page.text("settings.save"),
                    () -> {
                      fields.clear();
                      page.keep(fields);
                    })
                .primary()));
    add(new PanelHead(page, page.list(), "auto-messages.back", new H2(page.name(kind))), card);
  }

  private static Paragraph missing(AutoMessagesView page, String address) {
    return new Paragraph(
        new Span(page.text("auto-messages.no-hours") + " "),
        new Anchor(address, page.text("auto-messages.set-hours")));
  }
}
