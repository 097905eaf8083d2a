package org.waymend.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link IncomingMailService}. */
public final class IncomingMailCommands {
  private IncomingMailCommands() {}

  /**
   * Turns a mail into a ticket.
   *
   * @param customerId whose ticket it is; null makes a customer of the sender
   */
  public record OpenTicketOfMail(
      Actor actor,
      IncomingMailId id,
      long expectedVersion,
      PreparedMail prepared,
      @Nullable UUID customerId) {}

  /**
   * Makes a mail a message of a ticket.
   *
   * @param ticketId null: the one that it names
   */
  public record JoinTicket(
      Actor actor,
      IncomingMailId id,
      long expectedVersion,
      PreparedMail prepared,
      @Nullable UUID ticketId) {}

  /** Puts a mail aside that waited for somebody. */
  public record PutAside(Actor actor, IncomingMailId id, long expectedVersion) {}
}
