package app.sapa.people;

import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;

/** What somebody shows besides their password. */
public sealed interface Proof {
  /** A code of the authenticator app, or a recovery code. */
  record Code(String text) implements Proof {
    /** Never the code. */
    @Override
    public String toString() {
      return "Code";
    }
  }

  /** A passkey, used on that site just now. */
  record Passkey(PasskeySite site, PasskeyShown shown) implements Proof {}
}
