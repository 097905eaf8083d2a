package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.channel.domain.ReplyTag;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;

/** Signs our mails so that answers find their ticket again (rule 23). */
@ApplicationScoped
public class ReplyTags {
  private TicketDirectory tickets;
  private SignedTokens tokens;

  @SuppressWarnings("NullAway.Init")
  protected ReplyTags() {} // container

  @Inject
  public ReplyTags(TicketDirectory tickets, SignedTokens tokens) {
    this.tickets = tickets;
    this.tokens = tokens;
  }

  /**
   * What our address and Message-ID get to carry; empty if the ticket's number does not allow it.
   *
   * @param number for people, such as {@code T-000123}
   */
  public String of(UUID ticket, String number) {
    return ReplyTag.of(number, tokens.tag(TokenPurpose.MAIL_REPLY, ticket))
        .map(ReplyTag::written)
        .orElse("");
  }

  /** The ticket of the first tag that is truly ours. */
  Optional<TicketId> ticketOf(List<ReplyTag> tags) {
    return tags.stream()
        .flatMap(tag -> tickets.findByNumber(tag.number()).filter(id -> isOurs(tag, id)).stream())
        .findFirst();
  }

  private boolean isOurs(ReplyTag tag, TicketId ticket) {
    return tokens.isTagOf(TokenPurpose.MAIL_REPLY, ticket.value(), tag.signature());
  }
}
