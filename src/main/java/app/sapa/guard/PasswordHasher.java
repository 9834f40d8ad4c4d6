package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id at OWASP's minimum cost (19 MiB, two passes, one lane), stored as PHC strings.
 *
 * <p>One hash takes a large part of a second of one core, so at most two run and twenty wait: limit
 * who may try ({@link RateLimits}) before asking here.
 */
@ApplicationScoped
public class PasswordHasher {
  private static final PhcHash.Cost COST = new PhcHash.Cost(19_456, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Turnstile turnstile = new Turnstile("password hashing", 2, 20);

  // Of no known password: nobody has computed it, but comparing with it costs what any other costs.
  private final String decoy =
      new PhcHash(COST, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)).toString();

  /**
   * A new hash with its own salt. Whether the password is a good one is {@link PasswordPolicy}'s.
   *
   * @throws Overloaded if too many are waiting
   * @throws IllegalArgumentException if it is longer than any password may be
   */
  public String hash(String password) {
    if (PasswordPolicy.isTooLong(password)) {
      throw new IllegalArgumentException("password longer than the policy allows");
    }
    var salt = randomBytes(SALT_BYTES);
    return new PhcHash(COST, salt, stretched(password, COST, salt, HASH_BYTES)).toString();
  }

  /**
   * Whether the password made this hash; false also for what is no Argon2id hash of ours.
   *
   * @throws Overloaded if too many are waiting
   */
  public boolean verify(String password, String stored) {
    if (PasswordPolicy.isTooLong(password)) {
      return false;
    }
    return PhcHash.parse(stored).filter(phc -> matches(password, phc)).isPresent();
  }

  /** Whether a hash was made at another cost than today's: hash again while the password is here. */
  public boolean needsRehash(String stored) {
    return PhcHash.parse(stored)
        .filter(phc -> phc.cost().equals(COST) && phc.hash().length == HASH_BYTES)
        .isEmpty();
  }

  /** A hash to verify against where there is no account, so that both answers take as long. */
  public String decoy() {
    return decoy;
  }

  Turnstile turnstile() {
    return turnstile;
  }

  private boolean matches(String password, PhcHash phc) {
    var expected = phc.hash();
    var made = stretched(password, phc.cost(), phc.salt(), expected.length);
    return MessageDigest.isEqual(expected, made);
  }

  private byte[] stretched(String password, PhcHash.Cost cost, byte[] salt, int length) {
    return turnstile.pass(
        () -> {
          var argon = new Argon2BytesGenerator();
          argon.init(
              new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                  .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                  .withMemoryAsKB(cost.memory())
                  .withIterations(cost.passes())
                  .withParallelism(cost.lanes())
                  .withSalt(salt)
                  .build());
          var made = new byte[length];
          argon.generateBytes(bytes(password), made);
          return made;
        });
  }

  // NIST SP 800-63B: one form per password, whichever keyboard composed its letters.
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
