package org.waymend.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketMessageView;
import org.waymend.ticket.TicketMessageWritten;

/** One message of a ticket's conversation; written once, never changed. */
@Entity
@Table(name = "ticket_message")
public class TicketMessage {
  @Id private UUID id;

  @Column(name = "ticket_id")
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "is_internal")
  private boolean internal;

  @Column(name = "is_from_customer")
  private boolean fromCustomer;

  @Column(name = "author_id")
  private @Nullable UUID authorId;

  @Column(name = "author_name")
  private String authorName;

  private String text;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected TicketMessage() {} // JPA

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} if the text is empty, too
   *     long, or an internal note of a customer's
   */
  public static TicketMessage write(
      UUID id,
      Ticket ticket,
      MessageAuthor author,
      @Nullable String text,
      boolean isInternal,
      Instant now) {
    var check = new Check();
    var message = new TicketMessage();
    message.id = id;
    message.ticketId = ticket.id().value();
    message.channel = author.channel();
    message.internal = isInternal;
    message.fromCustomer = author.isCustomer();
    message.authorId = author.userId();
    message.authorName = author.name();
    message.text = check.text("text", text, 1, 10_000);
    message.createdAt = now;
    check.isTrue(
        !isInternal || !author.isCustomer(), "isInternal", "not-allowed", "is for the desk only");
    check.throwIfAny();
    return message;
  }

  public TicketMessageWritten written(String number) {
    return new TicketMessageWritten(ticketId, number, id, internal, fromCustomer);
  }

  public TicketMessageView view() {
    return new TicketMessageView(
        id, ticketId, channel, internal, fromCustomer, authorId, authorName, text, createdAt);
  }
}
