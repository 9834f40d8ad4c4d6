package app.sapa.guard;

/**
 * What a browser answers when it made a passkey, in URL-safe base64: hostile until {@link
 * PasskeyCeremony} has looked.
 *
 * @param client what the browser says of itself
 * @param attestation the new key, as its authenticator wrote it
 */
public record PasskeyMade(String client, String attestation) {}
