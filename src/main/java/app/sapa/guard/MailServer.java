package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The one line to a mail server, on which plain text goes out. */
@ApplicationScoped
public class MailServer {
  private static final System.Logger LOG = System.getLogger(MailServer.class.getName());
  private static final String PATIENCE_MILLIS = "15000";

  @Inject Clock clock;

  /** A mail that was taken by no server, and perhaps will be later. */
  public static final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without what servers quote, which is addresses. */
    Undelivered(MessagingException why) {
      super(why.getClass().getSimpleName(), null, false, false);
    }
  }

  /** Says so in one line when mail is set up wrongly; everything else goes on. */
  void check(@Observes Startup startup) {
    try {
      settings();
    } catch (MailTrouble e) {
      LOG.log(Level.ERROR, "{0} No mail is sent.", e.getMessage());
    }
  }

  /** How mail goes out; nothing where it does not. */
  public Optional<MailSettings> settings() {
    return MailSettings.read(
        name -> new Setting(name, name.toLowerCase(Locale.ROOT).replace('_', '.')).text());
  }

  /** Where it is known, and right. */
  public Optional<MailSettings> sound() {
    try {
      return settings();
    } catch (MailTrouble e) {
      return Optional.empty();
    }
  }

  /**
   * Sends a mail.
   *
   * @return false when nobody will ever take it, as it is to nobody who exists
   * @throws Undelivered when another attempt may help
   */
  public boolean send(String to, String subject, String text) {
    var settings = sound().orElseThrow(() -> new IllegalStateException("no mail is set up"));
    try {
      Transport.send(message(settings, to, subject, text));
      return true;
    } catch (SendFailedException e) {
      if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
        return false;
      }
      throw new Undelivered(e);
    } catch (MessagingException e) {
      throw new Undelivered(e);
    }
  }

  private MimeMessage message(MailSettings settings, String to, String subject, String text)
      throws MessagingException {
    var message = new MimeMessage(session(settings));
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject.replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    return message;
  }

  private static Session session(MailSettings settings) {
    var properties = new Properties();
    var encrypted = settings.tls();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.put("mail.smtp.ssl.enable", is(encrypted, MailSettings.Tls.TLS));
    properties.put("mail.smtp.starttls.enable", is(encrypted, MailSettings.Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", is(encrypted, MailSettings.Tls.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + wait, PATIENCE_MILLIS);
    }
    return Session.getInstance(properties, credentials(settings));
  }

  private static String is(MailSettings.Tls one, MailSettings.Tls other) {
    return Boolean.toString(one == other);
  }

  private static Authenticator credentials(MailSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }
}
