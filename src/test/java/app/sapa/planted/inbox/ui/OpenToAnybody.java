package app.sapa.planted.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Says nothing about who may open it. */
@Route(value = "planted", registerAtStartup = false)
class OpenToAnybody extends Div {}
