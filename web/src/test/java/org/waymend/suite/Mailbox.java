package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A real mail server, which the application sends to while this is open. */
public final class Mailbox implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private static final String DESK = "desk@waymend.example";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
          });
  private final GreenMailUser desk;

  public Mailbox() {
    server.start();
    desk = server.setUser(DESK, "desk", "secret");
    use("127.0.0.1", server.getSmtp().getPort(), Map.of("host", ""));
  }

  /** From now on the application reads the desk's mails, too. */
  public void isRead() {
    use(
        "127.0.0.1",
        server.getSmtp().getPort(),
        Map.of(
            "host", "127.0.0.1",
            "port", server.getImap().getPort(),
            "security", "NONE",
            "username", "desk",
            "password", "secret"));
  }

  /** Somebody writes to the desk. */
  public void write(String headersAndBody) {
    try {
      var raw = headersAndBody.replaceAll("\r?\n", "\r\n").getBytes(UTF_8);
      var session = Session.getInstance(new Properties());
      desk.deliver(new MimeMessage(session, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The Message-ID of the first mail whose subject has this text, after {@link #await}. */
  public String messageId(String subject) {
    try {
      for (var mail : server.getReceivedMessages()) {
        if (subjectOf(mail).contains(subject)) {
          return mail.getMessageID();
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("No mail '" + subject + "' among " + subjects());
  }

  private static void use(String host, int port, Map<String, Object> mailbox) {
    var admin = People.admin();
    var version = admin.get("/settings").expect(200).json().path("version").asLong();
    var mail = Map.of("host", host, "port", port, "security", "NONE", "from", DESK);
    admin
        .put(
            "/settings",
            Map.of(
                "companyName", "Test",
                "timeZone", "America/New_York",
                "currency", "USD",
                "languages", List.of("zh-CN", "en"),
                "defaultLanguage", "en",
                "mail", mail,
                "mailbox", mailbox),
            version)
        .expect(200);
  }

  /** The words of the first mail to this address whose subject has this text; waits for it. */
  public String await(String recipient, String subject) {
    long limit = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (System.nanoTime() < limit) {
      for (var mail : server.getReceivedMessages()) {
        if (isTo(mail, recipient) && subjectOf(mail).contains(subject)) {
          return text(mail);
        }
      }
      server.waitForIncomingEmail(1000, server.getReceivedMessages().length + 1);
    }
    throw new AssertionError("No mail '" + subject + "' to " + recipient + " among " + subjects());
  }

  public List<String> subjects() {
    return Arrays.stream(server.getReceivedMessages()).map(Mailbox::subjectOf).toList();
  }

  private static boolean isTo(MimeMessage mail, String recipient) {
    try {
      return mail.getAllRecipients()[0].toString().equals(recipient);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return Objects.requireNonNullElse(mail.getSubject(), "");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain words, which are the first part, however deep: files may lie beside them. */
  /** The first bytes of what is attached to the first mail with this in its subject. */
  public String attached(String subject) {
    try {
      for (var mail : server.getReceivedMessages()) {
        if (subjectOf(mail).contains(subject)) {
          var file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
          return file.getFileName() + ": " + new String(file.getInputStream().readNBytes(5), UTF_8);
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("No mail '" + subject + "' among " + subjects());
  }

  private static String text(MimeMessage mail) {
    try {
      var content = mail.getContent();
      while (content instanceof MimeMultipart parts) {
        content = parts.getBodyPart(0).getContent();
      }
      return String.valueOf(content);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    use("", 25, Map.of("host", ""));
    server.stop();
  }
}
