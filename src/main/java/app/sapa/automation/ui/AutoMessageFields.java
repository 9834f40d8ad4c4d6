package app.sapa.automation.ui;

import app.sapa.automation.AutoMessage;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.channel.Channel;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Blanks;
import app.sapa.conversation.ui.BlankOptions;
import app.sapa.kit.Field;
import app.sapa.kit.Tick;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the workspace says by itself on one occasion, to be written. */
final class AutoMessageFields extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 6;
  private static final int LINES_OF_CHANNEL = 3;

  /** More than is taken, so that too much is said to be too much and not cut off silently. */
  private static final int WRITABLE = 10 * AutoMessage.LONGEST_TEXT;

  private final AutoMessageKind kind;
  private final Tick enabled;
  private final Field text;
  private final Field wait;
  private final Tick afterAutoClose;
  private final transient Map<UUID, Field> texts = new LinkedHashMap<>();
  private final HtmlContainer others = new HtmlContainer("details");

  AutoMessageFields(AutoMessagesView page, Viewer viewer, AutoMessage message) {
    kind = message.kind();
    enabled = new Tick(page.text("auto-messages.enabled"), "", message.enabled());
    text = Field.lines(page.text("auto-messages.text"), LINES, WRITABLE);
    text.writing(
        message.text().isEmpty()
            ? page.text("auto-message." + Spelling.of(kind) + ".example")
            : message.text());
    wait = Field.number(page.text("auto-messages.wait"), 1, AutoMessage.LONGEST_WAIT);
    wait.writing(Integer.toString(message.waitMinutes()));
    afterAutoClose =
        new Tick(
            page.text("auto-messages.after-auto-close"),
            page.text("auto-messages.after-auto-close.text"),
            message.afterAutoClose());
    add(ticks(), text, new BlankOptions(page::text, text, page.blanks(viewer)));
    if (kind == AutoMessageKind.QUEUE) {
      add(wait);
    }
    fold(page, message, page.channels(viewer));
  }

  private Div ticks() {
    var ticks = new Div(enabled);
    if (kind == AutoMessageKind.CLOSING) {
      ticks.add(afterAutoClose);
    }
    ticks.addClassName("sapa-ticks");
    return ticks;
  }

  private void fold(AutoMessagesView page, AutoMessage message, List<Channel> channels) {
    var summary = new HtmlContainer("summary");
    summary.setText(page.text("auto-messages.channels"));
    others.add(summary);
    others.addClassName("sapa-fold-out");
    others.getElement().setAttribute("open", !message.texts().isEmpty());
    for (var channel : channels) {
      var field =
          Field.lines(
              page.text("auto-messages.on-channel", channel.name()), LINES_OF_CHANNEL, WRITABLE);
      field.writing(message.texts().getOrDefault(channel.id(), ""));
      texts.put(channel.id(), field);
      others.add(field);
    }
    if (!channels.isEmpty()) {
      add(others);
    }
  }

  /**
   * What is written by now.
   *
   * @throws Refusal as {@link AutoMessage} says
   */
  AutoMessage message() {
    return new AutoMessage(
        kind,
        enabled.isTicked(),
        text.text(),
        texts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().text())),
        minutes(),
        afterAutoClose.isTicked());
  }

  /** Whatever is no number is as wrong as none. */
  private int minutes() {
    var written = wait.text().strip();
    return written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
  }

  /** Nothing is wrong with it so far. */
  void clear() {
    everyField().forEach(each -> each.refuse(""));
  }

  private Stream<Field> everyField() {
    return Stream.concat(Stream.of(text, wait), texts.values().stream());
  }

  /** Says why, at the one that it is about. */
  void refuse(Refusal refusal, String told) {
    var field =
        switch (refusal.key()) {
          case "auto-message.wait-invalid" -> wait;
          case "auto-message.text-too-long" -> first(AutoMessageFields::isTooLong);
          case "auto-message.unknown-variable", "auto-message.no-author" ->
              first(each -> Blanks.in(each).contains(refusal.arguments().getFirst()));
          default -> text;
        };
    if (texts.containsValue(field)) {
      others.getElement().setAttribute("open", true);
    }
    field.refuse(told);
  }

  private Field first(Predicate<String> wrong) {
    return Stream.concat(Stream.of(text), texts.values().stream())
        .filter(each -> wrong.test(each.text()))
        .findFirst()
        .orElse(text);
  }

  private static boolean isTooLong(String written) {
    try {
      AutoMessage.checked(written);
      return false;
    } catch (Refusal tooLong) {
      return true;
    }
  }
}
