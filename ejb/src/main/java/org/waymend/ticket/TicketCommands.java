package org.waymend.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link TicketService}. */
public final class TicketCommands {
  private TicketCommands() {}

  /** Opens a ticket. */
  public record OpenTicket(Actor actor, TicketFields fields) {}

  /** Says something else about a ticket. */
  public record ChangeTicket(Actor actor, TicketId id, long expectedVersion, TicketFields fields) {}

  /** Gives a ticket to an agent, or to nobody. */
  public record AssignTicket(
      Actor actor, TicketId id, long expectedVersion, @Nullable UUID assigneeId) {}

  /**
   * Moves a ticket on.
   *
   * @param reason required to hold, cancel or reopen
   * @param note required with the reason OTHER and to resolve
   */
  public record MoveTicket(
      Actor actor,
      TicketId id,
      long expectedVersion,
      TicketAct act,
      @Nullable TicketReason reason,
      @Nullable String note) {}

  /**
   * Writes into a ticket's conversation.
   *
   * @param channel by which it came; null where the actor tells
   */
  public record WriteMessage(
      Actor actor,
      TicketId id,
      @Nullable String text,
      boolean isInternal,
      @Nullable Channel channel) {

    public WriteMessage(Actor actor, TicketId id, @Nullable String text, boolean isInternal) {
      this(actor, id, text, isInternal, null);
    }
  }
}
