package app.sapa.people;

import app.sapa.guard.PasskeySite;
import java.util.List;

/**
 * What a browser is asked in order to use a passkey.
 *
 * @param known the credentials that will do
 */
public record PasskeyQuestion(PasskeySite site, String challenge, List<String> known) {}
