package app.sapa.guard;

/**
 * What is kept of a passkey; none of it is secret.
 *
 * @param credential its id, in URL-safe base64
 * @param key the public key with what the authenticator said of it, in URL-safe base64
 * @param backupEligible whether it may live on several devices, which never changes
 * @param counter the highest one seen, zero for authenticators that do not count
 */
public record PasskeyKey(String credential, String key, boolean backupEligible, long counter) {}
