package org.waymend.notification.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.notification.MailStatus;
import org.waymend.notification.OutgoingMailService;
import org.waymend.notification.OutgoingMailView;
import org.waymend.notification.domain.Enclosures;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.Letter.Enclosure;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

/** Mails on the real database, to a real mail server. */
class MailTargetIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, UTC);
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final House house = new House();
  private final JpaOutgoingMails mails = new JpaOutgoingMails(JPA.entityManager());
  private String recipient = "li@example.com";
  private int written;
  private @Nullable Letter letter;
  private final MailTarget target =
      new MailTarget(
          List.of(new Writer()),
          List.of(new Reports()),
          mails,
          new SmtpMailServer(CLOCK),
          house,
          JPA,
          CLOCK);

  private final class Writer implements LetterWriter {
    @Override
    public Set<String> types() {
      return Set.of("TicketOpened");
    }

    @Override
    public Optional<Letter> write(OutboxMessage event) {
      written++;
      if (letter != null) {
        return Optional.of(letter);
      }
      return event.payload().equals("nothing")
          ? Optional.empty()
          : Optional.of(
              new Letter(recipient, "zh-CN", "您的服务单 " + written, "正文 " + written, "<p>正文</p>"));
    }
  }

  private static final class Reports implements Enclosures {
    @Override
    public String kind() {
      return "REPORT";
    }

    @Override
    public Optional<EnclosedFile> make(UUID id, String language) {
      return Optional.of(new EnclosedFile("application/pdf", "%PDF-1".getBytes(UTF_8)));
    }
  }

  @BeforeEach
  void start() {
    server.start();
    house.useMailServer(server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @AfterAll
  static void close() {
    JPA.close();
  }

  @Test
  void an_event_that_comes_twice_is_one_mail_that_no_automaton_answers() throws Exception {
    var event = event("");
    target.deliver(event);
    target.deliver(event);
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("您的服务单 1");
    assertThat(mail.getMessageID()).isEqualTo("<" + event.eventId() + "@waymend.example>");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("\"Smith & <Sons>\" <desk@waymend.example>");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "Content-Language")).isEqualTo("zh-CN");
    assertThat(header(mail, "Date")).isEqualTo("Sun, 22 Nov 2026 12:00:00 GMT");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(GreenMailUtil.getWholeMessage(mail)).contains("text/html; charset=UTF-8");
    var kept = kept(event);
    assertThat(kept.status()).isEqualTo(MailStatus.SENT);
    assertThat(kept.sentAt()).isEqualTo(NOON);
  }

  @Test
  void a_mail_about_a_ticket_brings_its_answer_back_and_carries_its_file() throws Exception {
    house.takeRepliesAt("service@waymend.example");
    letter =
        new Letter(recipient, "zh-CN", "报告", "正文", "<p>正文</p>")
            .inThread("t000123-1-abcdefghijklmnopqrstuvwxyz", "<asked@example.com>")
            .with(new Enclosure("REPORT", new UUID(5, 5), "服务报告.pdf"));
    var event = event("");
    target.deliver(event);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getMessageID())
        .isEqualTo(
            "<" + event.eventId() + ".t000123-1-abcdefghijklmnopqrstuvwxyz@waymend.example>");
    assertThat(header(mail, "Reply-To"))
        .isEqualTo("service+t000123-1-abcdefghijklmnopqrstuvwxyz@waymend.example");
    assertThat(header(mail, "In-Reply-To")).isEqualTo("<asked@example.com>");
    assertThat(header(mail, "References")).isEqualTo("<asked@example.com>");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("服务报告.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).startsWith('%', 'P', 'D', 'F');
    assertThat(kept(event).fileNames()).containsExactly("服务报告.pdf");
  }

  @Test
  void without_a_mail_server_it_is_kept_here_for_good() throws Exception {
    house.useMailServer(null);
    var event = event("");
    target.deliver(event);
    house.useMailServer(server.getSmtp().getPort());
    target.deliver(event);
    assertThat(kept(event).status()).isEqualTo(MailStatus.HELD);
    assertThat(kept(event).text()).isEqualTo("正文 1");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_away_gets_the_same_mail_later() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    var event = event("");
    assertThatThrownBy(() -> target.deliver(event))
        .isInstanceOf(RetryableDeliveryException.class)
        .hasMessageContaining("can't be used");
    assertThat(kept(event).status()).isEqualTo(MailStatus.WAITING);
    assertThat(kept(event).lastError()).isNotEmpty();
    var again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      target.deliver(event);
      assertThat(again.getReceivedMessages()).hasSize(1);
      assertThat(again.getReceivedMessages()[0].getSubject()).isEqualTo("您的服务单 1");
    } finally {
      again.stop();
    }
    assertThat(written).isEqualTo(1);
    assertThat(kept(event).status()).isEqualTo(MailStatus.SENT);
    assertThat(kept(event).lastError()).isEmpty();
  }

  @Test
  void an_address_that_is_none_is_given_up_at_once() {
    recipient = "two words@example.com";
    var event = event("");
    assertThatThrownBy(() -> target.deliver(event)).isInstanceOf(PermanentDeliveryException.class);
    assertThat(kept(event).status()).isEqualTo(MailStatus.FAILED);
    assertThat(kept(event).lastError()).contains("no e-mail address");
  }

  @Test
  void nothing_to_say_is_no_mail_and_we_never_write_to_ourselves() throws Exception {
    target.deliver(event("nothing"));
    recipient = "Desk@waymend.example";
    var event = event("");
    target.deliver(event);
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(kept(event).status()).isEqualTo(MailStatus.HELD);
  }

  @Test
  void only_its_own_events_are_for_it() {
    assertThat(target.accepts("TicketOpened")).isTrue();
    assertThat(target.accepts("TicketAssigned")).isFalse();
  }

  @Test
  void old_mails_are_forgotten() throws Exception {
    house.useMailServer(null);
    var event = event("");
    target.deliver(event);
    assertThat(JPA.call(() -> mails.forget(NOON, 100))).isZero();
    assertThat(JPA.call(() -> mails.forget(NOON.plusSeconds(1), 100))).isPositive();
    assertThat(JPA.call(() -> mails.findByEvent(event.eventId()))).isEmpty();
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name, null);
  }

  private static OutboxMessage event(String payload) {
    return new OutboxMessage(UUID.randomUUID(), "TicketOpened", new UUID(1, 1), payload, NOON, 1);
  }

  private OutgoingMailView kept(OutboxMessage event) {
    var id = JPA.call(() -> mails.findByEvent(event.eventId())).orElseThrow().view().id();
    var service = new OutgoingMailService(mails, new Access());
    return JPA.call(() -> service.list(Actor.system("test"), ListQuery.all())).items().stream()
        .filter(mail -> mail.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
