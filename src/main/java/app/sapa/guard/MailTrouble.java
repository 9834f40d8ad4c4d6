package app.sapa.guard;

/** The settings for mail are incomplete or make no sense; the message is one line for the operator. */
public class MailTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MailTrouble(String line) {
    super(line);
  }
}
