package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.inbox.Look.Order;
import app.sapa.inbox.Look.Status;
import app.sapa.kit.Options;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/**
 * Status, unreplied and order, as one chooses them above a list. What cannot be chosen together with
 * what is chosen is there and disabled, so that nothing changes behind anybody's back.
 */
final class LookChoice {
  private static final String ADVANCED = "";

  private final Words words;
  private final Options statuses;
  private final Options orders;
  private final NativeButton unreplied = new NativeButton();
  private Look look = Look.FIRST;

  LookChoice(Words words, Consumer<Look> chosen, Runnable advanced) {
    this.words = words;
    statuses =
        new Options(words.text("inbox.status"))
            .withEach(Status.values(), spelling -> words.text("inbox.status." + spelling))
            .with(ADVANCED, words.text("inbox.filter-advanced"));
    statuses.telling(key -> choose(key, chosen, advanced)).addClassName("sapa-chip");
    orders =
        new Options(words.text("inbox.order-of"))
            .withEach(Order.values(), spelling -> words.text("inbox.order." + spelling));
    orders.telling(name -> chosen.accept(look.by(Order.valueOf(name)))).addClassName("sapa-order");
    unreplied.setText(words.text("inbox.unreplied"));
    unreplied.addClassName("sapa-chip");
    unreplied.getElement().setAttribute("type", "button");
    unreplied.addClickListener(event -> chosen.accept(look.toggled()));
  }

  /** What leads on to the filter is no status: the choice goes back to the one that is. */
  private void choose(String key, Consumer<Look> chosen, Runnable advanced) {
    if (key.equals(ADVANCED)) {
      statuses.choosing(look.status().name());
      advanced.run();
    } else {
      chosen.accept(look.in(Status.valueOf(key)));
    }
  }

  Options statuses() {
    return statuses;
  }

  Options orders() {
    return orders;
  }

  NativeButton unreplied() {
    return unreplied;
  }

  /** The blocked inbox has one status, which nobody can change. */
  void show(Inbox inbox, Look now) {
    look = now;
    statuses.choosing(now.status().name()).setEnabled(!(inbox instanceof Inbox.Blocked));
    statuses.getElement().setAttribute("data-chosen", Boolean.toString(now.status() != Status.ALL));
    statuses.able(Status.ALL.name(), Look.goTogether(Status.ALL, now.order()));
    orders.choosing(now.order().name());
    for (var each : Order.values()) {
      orders.able(each.name(), Look.goTogether(now.status(), each));
    }
    explain(now);
    unreplied.getElement().setAttribute("aria-pressed", Boolean.toString(now.unreplied()));
  }

  private void explain(Look now) {
    orders
        .getElement()
        .setAttribute("title", now.status() == Status.ALL ? words.text("inbox.order-hint") : "");
    statuses
        .getElement()
        .setAttribute("title", now.order().isByDuration() ? words.text("inbox.status-hint") : "");
  }
}
