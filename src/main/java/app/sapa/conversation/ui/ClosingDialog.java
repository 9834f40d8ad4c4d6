package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.NoteMode;
import app.sapa.kit.LongText;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** Asks how a conversation is filed before it is closed. What is refused is told, and stays. */
final class ClosingDialog extends HtmlContainer {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 3;

  private final transient Opened opened;
  private final transient Deciding deciding;
  private final Div categories = new Div();
  private final Span summaryName = new Span();
  private final LongText summary = new LongText(LINES, ClosingNote.LONGEST);
  private final Span error = new Span();
  private transient Options category;

  ClosingDialog(Opened opened, Deciding deciding) {
    super("dialog");
    this.opened = opened;
    this.deciding = deciding;
    category = new Options(opened.text("closing.category-name"));
    addClassName("sapa-question");
    getElement().setAttribute("aria-label", opened.text("closing.title"));
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    summary.finishing(this::close);
    categories.addClassName("sapa-field");
    var label = new HtmlContainer("label");
    label.add(summaryName, summary);
    var field = new Div(label);
    field.addClassName("sapa-field");
    var actions =
        new Div(
            new PlainButton(opened.text("inbox.close"), this::close).primary(),
            new PlainButton(opened.text("closing.cancel"), this::hide));
    actions.addClassName("sapa-actions");
    add(new H2(opened.text("closing.title")), categories, field, error, actions);
  }

  /** Asks what the workspace wants to know. */
  void ask(NoteMode mode) {
    offer(mode);
    summaryName.setText(
        opened.text(mode.wantsSummary() ? "closing.summary-name" : "closing.summary-optional"));
    summary.setValue("");
    error.setText("");
    getElement().callJsFunction("showModal");
  }

  private void offer(NoteMode mode) {
    category = new Options(opened.text("closing.category-name"));
    category.with("", opened.text(mode.asks() ? "closing.choose" : "closing.no-category"));
    opened.desks.closing.categories(opened.viewer()).stream()
        .filter(Closing.Category::offered)
        .forEach(each -> category.with(each.id().toString(), each.name()));
    category.choosing("");
    categories.removeAll();
    categories.add(new Span(opened.text("closing.category-name")), category);
  }

  private void close() {
    var note = new ClosingNote(Ids.parse(category.getValue()).orElse(null), summary.getValue());
    try {
      deciding.close(note);
      hide();
    } catch (Refusal refusal) {
      error.setText(opened.desks.told.text(opened.locale, refusal));
      if (refusal.key().equals("closing.category-gone")) {
        offer(opened.desks.closing.mode(opened.viewer()));
      }
    }
  }

  private void hide() {
    getElement().callJsFunction("close");
  }
}
