package org.waymend.notification.infra;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.ticket.TicketMother.NINE;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.channel.ReplyTags;
import org.waymend.channel.domain.ReplyTag;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactService;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.notification.domain.Letter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.json.Json;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TestTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMessageWritten;
import org.waymend.ticket.TicketMother;
import org.waymend.ticket.TicketMoved;
import org.waymend.ticket.TicketOpened;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;

class TicketLettersTest {
  private static final TicketView VIEW = TicketMother.view(TicketMother.untriaged());
  private static final UUID TICKET = VIEW.id();
  private final SignedTokens tokens = TestTokens.inMemory(Clock.fixed(NINE, UTC));
  private Incoming incoming = new Incoming();
  private NoMails mails = new NoMails();

  @Test
  void a_new_ticket_is_told_with_its_number_and_a_link_to_its_page() {
    var letter = written(opened(Channel.PORTAL)).orElseThrow();
    assertThat(letter.recipient()).isEqualTo("desk@example.com");
    assertThat(letter.language()).isEqualTo("zh-CN");
    assertThat(letter.subject()).contains("T-000001");
    var link = "https://service.example.com/track/";
    var token =
        letter.text().substring(letter.text().indexOf(link) + link.length()).split("\\s")[0];
    assertThat(tokens.verify(TokenPurpose.TRACKING, token)).isEqualTo(VIEW.id());
  }

  @Test
  void what_the_customer_typed_is_in_no_mail() {
    assertThat(written(opened(Channel.PORTAL)).orElseThrow().text()).doesNotContain("Leak");
  }

  @Test
  void it_can_be_answered_and_stands_below_the_mail_that_it_answers() {
    var letter = written(opened(Channel.EMAIL)).orElseThrow();
    assertThat(letter.inReplyTo()).isEqualTo(Incoming.ID);
    var tag = ReplyTag.allIn("x." + letter.replyTag() + "@waymend.example").get(0);
    assertThat(tag.number()).isEqualTo("T-000001");
    assertThat(tokens.isTagOf(TokenPurpose.MAIL_REPLY, TICKET, tag.signature())).isTrue();
    assertThat(tokens.isTagOf(TokenPurpose.MAIL_REPLY, new UUID(4, 4), tag.signature())).isFalse();
    assertThat(tokens.isTagOf(TokenPurpose.MAIL_REPLY, TICKET, tag.signature() + "a")).isFalse();
  }

  @Test
  void a_mail_is_answered_once_in_ten_minutes_and_a_machine_never() {
    assertThat(written(opened(Channel.EMAIL))).isPresent();
    mails = new NoMails(true);
    assertThat(written(opened(Channel.EMAIL))).isEmpty();
    assertThat(written(opened(Channel.PORTAL))).isPresent(); // somebody waits for it
    mails = new NoMails();
    incoming = new Incoming(true);
    assertThat(written(opened(Channel.EMAIL))).isEmpty();
    assertThat(written(message(false, false))).isPresent(); // the desk itself has written
  }

  @Test
  void an_import_writes_to_nobody() {
    assertThat(written(opened(Channel.IMPORT))).isEmpty();
  }

  @Test
  void an_answer_of_the_desk_is_told_but_no_note_and_nothing_of_the_customer_s_own() {
    assertThat(written(message(false, false))).isPresent();
    assertThat(written(message(true, false))).isEmpty();
    assertThat(written(message(false, true))).isEmpty();
  }

  @Test
  void a_solved_ticket_is_told_and_no_other_move() {
    for (var status : TicketStatus.values()) {
      var moved = new TicketMoved(TICKET, "T-000001", TicketStatus.NEW, status, null, NINE);
      assertThat(written(moved).isPresent()).isEqualTo(status == TicketStatus.RESOLVED);
    }
  }

  private static TicketOpened opened(Channel channel) {
    return new TicketOpened(TICKET, "T-000001", new UUID(1, 1), channel, NINE);
  }

  private static TicketMessageWritten message(boolean isInternal, boolean isFromCustomer) {
    return new TicketMessageWritten(TICKET, "T-000001", new UUID(8, 8), isInternal, isFromCustomer);
  }

  private Optional<Letter> written(DomainEvent event) {
    var post =
        new TicketPost(
            new CustomerService() {
              @Override
              public CustomerView view(Actor actor, CustomerId id) {
                return CustomerMother.customer("CU-1", "Acme").view();
              }
            },
            new ContactService() {
              @Override
              public ContactView view(Actor actor, ContactId id) {
                throw new AssertionError("the ticket has no contact");
              }
            },
            tokens,
            new PublicAddress("https://service.example.com/"),
            new PebbleLetterPaper(new House()),
            new ReplyTags(new TicketDirectory() {}, tokens),
            new Incoming());
    var letters =
        new TicketLetters(
            new TicketService() {
              @Override
              public TicketView view(Actor actor, TicketId id) {
                return VIEW;
              }
            },
            incoming,
            mails,
            post,
            Clock.fixed(NINE, UTC));
    return letters.write(
        new OutboxMessage(
            new UUID(9, 9),
            event.getClass().getSimpleName(),
            event.aggregateId(),
            Json.write(event),
            NINE,
            1));
  }
}
