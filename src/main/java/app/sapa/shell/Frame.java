package app.sapa.shell;

import app.sapa.base.NotThere;
import app.sapa.kit.Keys;
import app.sapa.kit.Languages;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.ColourScheme;
import app.sapa.people.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What holds for every screen before it is made: navigation is denied unless a route allows it, the
 * screens belong to the session that opened them, and they speak and look as the account likes.
 */
@ApplicationScoped
public class Frame implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  /** Vaadin's own indicator stands outside every landmark, so it is told to be a status. */
  private static final String INDICATOR =
      "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

  @Inject transient Accounts accounts;
  @Inject transient SessionEnds ends;

  private final NavigationAccessControl navigation = new NavigationAccessControl();

  NavigationAccessControl navigation() {
    return navigation;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var service = event.getSource();
    service.setSystemMessagesProvider(info -> reloadWhenExpired());
    service.addUIInitListener(this::begin);
    event.addIndexHtmlRequestListener(this::dress);
  }

  /** A reload loses nothing, and leads an expired session to the sign-in page. */
  private static SystemMessages reloadWhenExpired() {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    return messages;
  }

  private void begin(UIInitEvent event) {
    var ui = event.getUI();
    ui.addBeforeEnterListener(navigation);
    ui.getPage().executeJs(INDICATOR);
    var request = VaadinRequest.getCurrent();
    SignedIn.of(request::getAttribute).ifPresent(who -> bind(who, ui.getSession()));
    account(request).ifPresent(account -> dress(ui, account));
  }

  private void bind(SignedIn who, VaadinSession screens) {
    if (screens.getAttribute(SignedIn.class) == null) {
      screens.setAttribute(SignedIn.class, who);
      screens.getSession().setAttribute(SignedIn.ATTRIBUTE, who);
      ends.watch(who, screens);
      screens.addSessionDestroyListener(gone -> ends.forget(who, screens));
    }
  }

  private Optional<Account> account(VaadinRequest request) {
    try {
      return SignedIn.of(request::getAttribute).map(who -> accounts.of(who.account()));
    } catch (NotThere e) {
      return Optional.empty();
    }
  }

  private static void dress(UI ui, Account account) {
    ui.setLocale(Languages.nearest(account.language()));
    ui.getPage().setColorScheme(scheme(account.colours()));
    Keys.letSingleAct(ui, account.singleKeys());
  }

  /** The same for the first page, which is on the glass before its UI is there. */
  private void dress(IndexHtmlResponse response) {
    account(response.getVaadinRequest())
        .ifPresent(
            account ->
                response
                    .getDocument()
                    .selectStream("html")
                    .forEach(
                        html ->
                            html.attr("lang", account.language().getLanguage())
                                .attr(
                                    "style",
                                    "color-scheme: " + scheme(account.colours()).getValue())));
  }

  /** Vaadin's name for what the account chose. */
  static ColorScheme.Value scheme(ColourScheme scheme) {
    return switch (scheme) {
      case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
      case LIGHT -> ColorScheme.Value.LIGHT;
      case DARK -> ColorScheme.Value.DARK;
    };
  }
}
