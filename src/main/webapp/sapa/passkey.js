/** What the browser's dialogues about passkeys are asked, and what they answer, as our server speaks of it. */

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? [])))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const listed = (credentials) => credentials.map((id) => ({ type: 'public-key', id: bytes(id) }));

/** ES256, EdDSA and RS256, the dearest first. */
const KINDS = [-7, -8, -257].map((alg) => ({ type: 'public-key', alg }));

const PATIENCE = 120_000;

const TROUBLES = { InvalidStateError: 'known', SecurityError: 'elsewhere', NotSupportedError: 'unsupported' };

/** The answer, or in one word why there is none. */
async function answered(site, dialogue) {
  if (site.origin !== location.origin) return { trouble: 'elsewhere' };
  if (!window.PublicKeyCredential) return { trouble: 'unsupported' };
  try {
    return await dialogue();
  } catch (error) {
    return { trouble: TROUBLES[error.name] ?? 'cancelled' };
  }
}

/** Makes a passkey. */
export const make = (offer) =>
  answered(offer.site, async () => {
    const { response } = await navigator.credentials.create({
      publicKey: {
        rp: { id: offer.site.id, name: 'Sapa' },
        user: { id: bytes(offer.user), name: offer.email, displayName: offer.name },
        challenge: bytes(offer.challenge),
        pubKeyCredParams: KINDS,
        excludeCredentials: listed(offer.known),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
        attestation: 'none',
        timeout: PATIENCE,
      },
    });
    return { made: { client: text(response.clientDataJSON), attestation: text(response.attestationObject) } };
  });

/** Uses one that is here. */
export const show = (question) =>
  answered(question.site, async () => {
    const { rawId, response } = await navigator.credentials.get({
      publicKey: {
        rpId: question.site.id,
        challenge: bytes(question.challenge),
        allowCredentials: listed(question.known),
        userVerification: 'preferred',
        timeout: PATIENCE,
      },
    });
    return {
      shown: {
        credential: text(rawId),
        client: text(response.clientDataJSON),
        authenticator: text(response.authenticatorData),
        signature: text(response.signature),
        user: text(response.userHandle),
      },
    };
  });
