package app.sapa.guard;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at what browsers answer about passkeys, by the rules of WebAuthn: made or signed for this
 * challenge, on this site, with somebody there. Who made an authenticator is not asked for, and
 * whether it looked at a finger or a PIN is left to it: the password came before.
 */
public final class PasskeyCeremony {
  private static final System.Logger LOG = System.getLogger(PasskeyCeremony.class.getName());
  private static final int LONGEST = 16_384;
  private static final ObjectConverter FORMS = new ObjectConverter();
  private static final WebAuthnManager RULES =
      WebAuthnManager.createNonStrictWebAuthnManager(FORMS);
  private static final AttestedCredentialDataConverter KEYS =
      new AttestedCredentialDataConverter(FORMS);
  private static final List<PublicKeyCredentialParameters> KINDS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
          .toList();

  private PasskeyCeremony() {}

  /** What to keep of a passkey that was just made; empty when it was not made as asked. */
  public static Optional<PasskeyKey> made(PasskeySite site, String challenge, PasskeyMade answer) {
    return unlessRefused(
        () -> {
          var request =
              new RegistrationRequest(bytes(answer.attestation()), bytes(answer.client()));
          var rules = new RegistrationParameters(asked(site, challenge), KINDS, false, true);
          return key(RULES.verify(request, rules));
        });
  }

  private static PasskeyKey key(RegistrationData data) {
    var said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    var credential = Objects.requireNonNull(said.getAttestedCredentialData());
    return new PasskeyKey(
        text(credential.getCredentialId()),
        text(KEYS.convert(credential)),
        said.isFlagBE(),
        said.getSignCount());
  }

  /**
   * The counter of an answer signed by a passkey that is kept; empty when it was not signed by that
   * one, or not as asked, or when its counter went back as that of a copy does.
   */
  public static Optional<Long> shown(
      PasskeySite site, String challenge, PasskeyKey kept, PasskeyShown answer) {
    return unlessRefused(
        () -> {
          var request =
              new AuthenticationRequest(
                  bytes(answer.credential()),
                  bytes(answer.authenticator()),
                  bytes(answer.client()),
                  bytes(answer.signature()));
          var record = record(kept);
          var allowed = List.of(bytes(kept.credential()));
          RULES.verify(
              request,
              new AuthenticationParameters(asked(site, challenge), record, allowed, false, true));
          return record.getCounter();
        });
  }

  private static CredentialRecordImpl record(PasskeyKey kept) {
    return new CredentialRecordImpl(
        null,
        null,
        kept.backupEligible(),
        null,
        kept.counter(),
        KEYS.convert(bytes(kept.key())),
        null,
        null,
        null,
        null);
  }

  private static ServerProperty asked(PasskeySite site, String challenge) {
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.id())
        .challenge(new DefaultChallenge(bytes(challenge)))
        .build();
  }

  /** Whatever a foreign answer does to those who read it, it is no good. */
  private static <T> Optional<T> unlessRefused(Supplier<T> looking) {
    try {
      return Optional.of(looking.get());
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "passkey refused: {0}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than any answer is");
    }
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
