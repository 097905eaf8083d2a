package org.waymend.notification.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.notification.domain.Enclosures.EnclosedFile;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.MailServer;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.settings.MailAccount;
import org.waymend.settings.MailSecurity;

/** One connection per mail; none waits longer than the outbox's lease allows. */
@ApplicationScoped
class SmtpMailServer implements MailServer {
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "8000";
  private static final int LONGEST_LOCAL_PART = 64;

  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SmtpMailServer() {} // container

  @Inject
  SmtpMailServer(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void send(
      MailAccount account,
      String senderName,
      UUID eventId,
      Letter letter,
      @Nullable EnclosedFile enclosed)
      throws RetryableDeliveryException, PermanentDeliveryException {
    var session = Session.getInstance(properties(account));
    MimeMessage message;
    try {
      message = message(session, account, senderName, eventId, letter, enclosed);
      message.saveChanges();
    } catch (AddressException e) {
      throw new PermanentDeliveryException("This is no e-mail address", e);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new PermanentDeliveryException("The mail can't be written: " + e.getMessage(), e);
    }
    try (var transport = session.getTransport()) {
      if (account.username().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(account.username(), account.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      var refused = e.getInvalidAddresses();
      if (refused != null && refused.length > 0) {
        throw new PermanentDeliveryException("The mail server refuses the address: " + last(e), e);
      }
      throw new RetryableDeliveryException("The mail server did not take it: " + last(e), e);
    } catch (MessagingException e) {
      throw new RetryableDeliveryException("The mail server can't be used: " + last(e), e);
    }
  }

  /** What the server said, which is in the innermost exception. */
  private static String last(MessagingException e) {
    Exception inner = e;
    while (inner instanceof MessagingException messaging && messaging.getNextException() != null) {
      inner = messaging.getNextException();
    }
    return String.valueOf(inner.getMessage()).strip();
  }

  private static Properties properties(MailAccount account) {
    var p = new Properties();
    p.setProperty("mail.transport.protocol", "smtp");
    p.setProperty("mail.smtp.host", account.host());
    p.setProperty("mail.smtp.port", Integer.toString(account.port()));
    p.setProperty("mail.smtp.auth", Boolean.toString(!account.username().isEmpty()));
    p.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    p.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    p.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    p.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    p.setProperty("mail.smtp.ssl.enable", Boolean.toString(account.security() == MailSecurity.TLS));
    boolean isUpgraded = account.security() == MailSecurity.STARTTLS;
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(isUpgraded));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(isUpgraded));
    return p;
  }

  private MimeMessage message(
      Session session,
      MailAccount account,
      String senderName,
      UUID eventId,
      Letter letter,
      @Nullable EnclosedFile enclosed)
      throws MessagingException, UnsupportedEncodingException {
    var tag = letter.replyTag();
    var house = account.from().substring(account.from().lastIndexOf('@'));
    var id = "<" + eventId + (tag.isEmpty() ? "" : "." + tag) + house + ">";
    var message = new NamedMessage(session, id);
    message.setFrom(new InternetAddress(account.from(), senderName, UTF_8.name()));
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setSubject(letter.subject(), UTF_8.name());
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated"); // so that no automaton answers
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (!letter.inReplyTo().isEmpty()) {
      message.setHeader("In-Reply-To", letter.inReplyTo());
      message.setHeader("References", letter.inReplyTo());
    }
    if (!tag.isEmpty() && !account.replyTo().isEmpty()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo(account, tag), true)});
    }
    var text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8.name());
    var html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8.name(), "html");
    var words = new MimeMultipart("alternative", text, html);
    if (enclosed == null) {
      message.setContent(words);
    } else {
      var body = new MimeBodyPart();
      body.setContent(words);
      message.setContent(new MimeMultipart("mixed", body, attached(letter, enclosed)));
    }
    return message;
  }

  /** With the ticket's tag, if such mails arrive and the address stays short enough. */
  private static String replyTo(MailAccount account, String tag) {
    int at = account.replyTo().lastIndexOf('@');
    boolean fits = account.isReplyTagged() && at + 1 + tag.length() <= LONGEST_LOCAL_PART;
    return fits
        ? account.replyTo().substring(0, at) + "+" + tag + account.replyTo().substring(at)
        : account.replyTo();
  }

  private static MimeBodyPart attached(Letter letter, EnclosedFile file) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    part.setFileName(Objects.requireNonNull(letter.enclosure()).name());
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  /** Keeps its Message-ID: the same event has the same one at every attempt. */
  private static final class NamedMessage extends MimeMessage {
    private final String id;

    NamedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
