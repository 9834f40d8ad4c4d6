package app.sapa.guard;

/**
 * The secret key is missing, unfit or not the one a value was sealed with. The message is one line
 * for the operator and holds neither key nor secret.
 */
public class SecretTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretTrouble(String line) {
    super(line);
  }
}
