package app.sapa.planted.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** As it should be. */
@Route(value = "planted-too", registerAtStartup = false)
@PermitAll
class OpenToMembers extends Div {}
