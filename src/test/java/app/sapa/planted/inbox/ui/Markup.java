package app.sapa.planted.inbox.ui;

import com.vaadin.flow.component.Html;

/** Makes markup of a text. */
interface Markup {
  Html of(String text);
}
