package app.sapa.people;

import app.sapa.guard.PasskeySite;
import java.util.List;

/**
 * What a browser is asked in order to make a passkey.
 *
 * @param user whom it is for, as a handle that tells nobody who that is
 * @param email under which authenticators list it
 * @param known credentials of which their authenticators shall not make another
 */
public record PasskeyOffer(
    PasskeySite site,
    String challenge,
    String user,
    String email,
    String name,
    List<String> known) {}
