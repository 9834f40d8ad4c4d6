package app.sapa.people;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The way out for mail that Sapa writes by itself. No mail server is connected yet, so in demo mode
 * whoever causes a mail is shown what would have been sent, and otherwise none can be caused.
 */
@ApplicationScoped
public class SystemMail {
  @Inject DemoMode demo;

  /**
   * Makes sure that mail can be sent, before anything depends on it.
   *
   * @throws Refusal {@code mail.none}
   */
  public void require() {
    if (!demo.on()) {
      throw new Refusal("mail.none");
    }
  }

  /** Sends it, or answers with what is to be shown in its place. */
  public Optional<Letter> send(Letter letter) {
    return Optional.of(letter);
  }
}
