package app.sapa.planted.contact;

import com.vaadin.flow.component.Component;

/** A capability with a face. */
interface Drawn {
  Component face();
}
