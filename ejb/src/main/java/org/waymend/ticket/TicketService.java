package org.waymend.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.AuditHistory;
import org.waymend.identity.UserDirectory;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketCommands.AssignTicket;
import org.waymend.ticket.TicketCommands.ChangeTicket;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.OpenTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.domain.MessageAuthor;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.TicketMessage;
import org.waymend.ticket.domain.TicketMessages;
import org.waymend.ticket.domain.Tickets;

/** Opens tickets and looks after them until they are closed. */
@Stateless
public class TicketService {
  private static final Set<Role> DESK =
      Set.of(Role.AGENT, Role.DISPATCHER, Role.MANAGER, Role.ADMIN);

  private Tickets tickets;
  private TicketMessages messages;
  private TicketRegister register;
  private UserDirectory users;
  private AuditHistory history;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public TicketService() {} // container

  @Inject
  public TicketService(
      Tickets tickets,
      TicketMessages messages,
      TicketRegister register,
      UserDirectory users,
      AuditHistory history,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.tickets = tickets;
    this.messages = messages;
    this.register = register;
    this.users = users;
    this.history = history;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  public Page<TicketView> list(Actor actor, ListQuery query) {
    return page(actor, "ticket.list", query);
  }

  /** The same list for a download, in the columns of the import. */
  public Page<TicketRow> export(Actor actor, ListQuery query) {
    var page = page(actor, "ticket.export", query);
    var numbers = register.customerNumbers(page.items());
    return page.map(ticket -> TicketRow.of(ticket, numbers));
  }

  private Page<TicketView> page(Actor actor, String operation, ListQuery query) {
    access.check(actor, operation);
    var page = tickets.page(access.reach(actor, operation), query);
    return new Page<>(register.views(page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code ticket/unknown}
   */
  public TicketView view(Actor actor, TicketId id) {
    return register.view(seen(actor, "ticket.view", id));
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public TicketView open(OpenTicket command) {
    var actor = command.actor();
    access.check(actor, "ticket.register");
    var fields = isDesk(actor) ? command.fields() : asCustomer(command.fields());
    var reach = access.reach(actor, "ticket.register");
    var ticket = register.open(reach, channel(actor, fields), fields, null);
    events.publish(ticket.opened());
    return flushed(ticket);
  }

  /** Who types at the desk has somebody on the phone, unless the fields say otherwise. */
  private static Channel channel(Actor actor, TicketFields fields) {
    var given = fields.channel();
    if (given != null) {
      return given;
    }
    return actor.operations() == null ? Channel.PHONE : Channel.API;
  }

  /** A customer decides neither how urgent it is for us nor by which way it came. */
  private static TicketFields asCustomer(TicketFields fields) {
    return new TicketFields(
        fields.reference(),
        fields.customerId(),
        fields.contactId(),
        fields.siteId(),
        fields.assetId(),
        fields.categoryId(),
        null,
        Channel.PORTAL,
        fields.subject(),
        fields.description(),
        fields.preferredWindows());
  }

  /**
   * @throws DomainException {@code ticket/done}; {@code request/invalid}
   */
  public TicketView change(ChangeTicket command) {
    var actor = command.actor();
    var ticket = loaded(actor, "ticket.change", command.id(), command.expectedVersion());
    register.change(access.reach(actor, "ticket.change"), ticket, command.fields());
    return flushed(ticket);
  }

  /** Who can look after tickets, by name. */
  public Page<AssigneeView> assignees(Actor actor, ListQuery query) {
    access.check(actor, "assignee.list");
    return users
        .activeWithAnyOf(DESK, query)
        .map(user -> new AssigneeView(user.id(), user.displayName()));
  }

  /**
   * @throws DomainException {@code request/invalid} unless the assignee is an active user of the
   *     desk
   */
  public TicketView assign(AssignTicket command) {
    var ticket = loaded(command.actor(), "ticket.assign", command.id(), command.expectedVersion());
    var assignee = command.assigneeId();
    var check = new Check();
    check.isTrue(
        assignee == null || users.isActiveWithAnyOf(assignee, DESK),
        "assigneeId",
        "unknown",
        "is no active user of the desk");
    check.throwIfAny();
    events.publish(ticket.assign(assignee));
    return flushed(ticket);
  }

  /**
   * @throws DomainException as {@link Ticket#move}
   */
  public TicketView move(MoveTicket command) {
    var ticket =
        loaded(command.actor(), command.act().operation(), command.id(), command.expectedVersion());
    events.publish(ticket.move(command.act(), command.reason(), command.note(), clock.instant()));
    return flushed(ticket);
  }

  /** The conversation, oldest first; customers don't see internal notes. */
  public Page<TicketMessageView> messages(Actor actor, TicketId id, ListQuery query) {
    var ticket = seen(actor, "ticket.messages", id);
    return messages.page(ticket.id(), isDesk(actor), query).map(TicketMessage::view);
  }

  /**
   * @throws DomainException {@code request/invalid}
   */
  public TicketMessageView write(WriteMessage command) {
    var actor = command.actor();
    var ticket = seen(actor, "ticket.write", command.id());
    var author =
        new MessageAuthor(
            actor.userId(), displayName(actor), !isDesk(actor), channel(actor, command.channel()));
    var message =
        TicketMessage.write(
            UuidV7.next(clock),
            ticket,
            author,
            command.text(),
            command.isInternal(),
            clock.instant());
    messages.add(message);
    events.publish(message.written(ticket.number()));
    return message.view();
  }

  private static Channel channel(Actor actor, @Nullable Channel given) {
    if (given != null) {
      return given;
    }
    return actor.operations() == null ? Channel.PORTAL : Channel.API;
  }

  private String displayName(Actor actor) {
    var id = actor.userId();
    return id == null
        ? actor.name()
        : users.names(java.util.List.of(id)).getOrDefault(id, actor.name());
  }

  /** Who changed what and when, newest first. */
  public Page<TicketChangeView> history(Actor actor, TicketId id, ListQuery query) {
    var ticket = seen(actor, "ticket.history", id);
    return history
        .of(Ticket.class.getSimpleName(), ticket.id().value(), query)
        .map(e -> new TicketChangeView(e.id(), e.at(), e.actorName(), e.action(), e.changes()));
  }

  static boolean isDesk(Actor actor) {
    return actor.isSystem() || actor.roles().stream().anyMatch(role -> role != Role.CUSTOMER);
  }

  private Ticket seen(Actor actor, String operation, TicketId id) {
    access.check(actor, operation);
    return tickets.get(access.reach(actor, operation), id);
  }

  private Ticket loaded(Actor actor, String operation, TicketId id, long expectedVersion) {
    access.check(actor, operation);
    return tickets.get(access.reach(actor, operation), id, expectedVersion);
  }

  private TicketView flushed(Ticket ticket) {
    tickets.flush();
    return register.view(ticket);
  }
}
