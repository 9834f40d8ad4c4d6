package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.PasskeySite;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.OwnPasskeys;
import app.sapa.people.SignedIn;
import app.sapa.people.TwoSteps;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * What a screen needs on which people settle how they sign in; of its own, because a proxy would
 * hide it.
 */
@Dependent
public class SecureDesk {
  @Inject TwoSteps steps;
  @Inject OwnPasskeys passkeys;
  @Inject Texts texts;
  @Inject Told told;

  /** Whose screen this is. */
  static SignedIn who() {
    return SignedIn.of(VaadinSession.getCurrent().getSession()::getAttribute)
        .orElseThrow(NotThere::new);
  }

  /** Where their request came from, as the server knows it. */
  static String from() {
    return VaadinSession.getCurrent().getBrowser().getAddress();
  }

  /** What their passkeys are bound to; empty where the address carries none. */
  static Optional<PasskeySite> site() {
    return VaadinService.getCurrentRequest() instanceof VaadinServletRequest request
        ? PasskeySite.reached(request.getScheme(), request.getServerName(), request.getServerPort())
        : Optional.empty();
  }

  /** A text in the language of whoever looks. */
  String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }

  /** Why it was not done. */
  String told(Refusal refusal) {
    return told.text(locale(), refusal);
  }

  /** Why their browser made or showed no passkey there. */
  String troubled(String trouble, PasskeySite site) {
    return text("passkeys." + trouble, site.origin());
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
