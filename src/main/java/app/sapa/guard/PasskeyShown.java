package app.sapa.guard;

/**
 * What a browser answers when somebody used a passkey, in URL-safe base64: hostile until {@link
 * PasskeyCeremony} has looked.
 *
 * @param credential which passkey it was
 * @param client what the browser says of itself
 * @param authenticator what the authenticator says of itself
 * @param signature over both
 * @param user for whom it was made, empty where the authenticator does not tell
 */
public record PasskeyShown(
    String credential, String client, String authenticator, String signature, String user) {}
