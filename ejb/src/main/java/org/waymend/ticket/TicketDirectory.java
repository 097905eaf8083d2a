package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvents;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.Tickets;

/**
 * What other features look up about tickets while they work, and the one thing that they do to
 * them: work begins. It asks for no permission: they have checked their own and answer only what
 * their actor reaches.
 */
@ApplicationScoped
public class TicketDirectory {
  private Tickets tickets;
  private Categories categories;
  private CategoryRegister categoryRegister;
  private TicketRegister register;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected TicketDirectory() {} // container

  @Inject
  public TicketDirectory(
      Tickets tickets,
      Categories categories,
      CategoryRegister categoryRegister,
      TicketRegister register,
      DomainEvents events,
      Clock clock) {
    this.tickets = tickets;
    this.categories = categories;
    this.categoryRegister = categoryRegister;
    this.register = register;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code ticket/unknown} when absent or out of reach
   */
  public TicketBrief brief(Reach reach, TicketId id) {
    var view = register.view(tickets.get(reach, id));
    var category =
        view.categoryId() == null
            ? null
            : categoryRegister.view(categories.get(Reach.ALL, new CategoryId(view.categoryId())));
    return new TicketBrief(
        view.id(),
        view.number(),
        view.status(),
        view.customerId(),
        view.siteId(),
        view.assetId(),
        view.categoryId(),
        category,
        view.priority(),
        view.subject(),
        view.description(),
        view.preferredWindows());
  }

  /**
   * Work on the ticket begins, or goes on. A ticket that is worked on already stays as it is.
   *
   * @throws org.waymend.shared.DomainException as {@link Ticket#move}
   */
  public void start(Reach reach, TicketId id) {
    var ticket = tickets.get(reach, id);
    if (ticket.status() != TicketStatus.IN_PROGRESS) {
      events.publish(ticket.move(TicketAct.START, null, null, clock.instant()));
    }
  }

  /** Who speaks for the customer on this ticket; empty if nobody is named. */
  public Optional<UUID> contactOf(TicketId id) {
    return Optional.ofNullable(tickets.get(Reach.ALL, id).parties().contactId());
  }

  /** A ticket by its number for people. */
  public Optional<TicketId> findByNumber(String number) {
    return tickets.findByNumber(number).map(Ticket::id);
  }

  /** Ticket id → number; unknown ids are left out. */
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    return tickets.numbers(ids);
  }

  /** Ticket id → what the customer asked for; unknown ids are left out. */
  public Map<UUID, AskedOnTicket> asked(Collection<UUID> ids) {
    return tickets.asked(ids);
  }

  /** Category id → its code and name; unknown ids are left out. */
  public Map<UUID, CategoryRef> categories(Collection<UUID> ids) {
    return categories.byId(List.copyOf(ids)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().ref()));
  }
}
