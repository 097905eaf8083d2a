package org.waymend.channel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.AttachmentStore;
import org.waymend.channel.IncomingMailCommands.JoinTicket;
import org.waymend.channel.IncomingMailCommands.OpenTicketOfMail;
import org.waymend.channel.IncomingMailCommands.PutAside;
import org.waymend.channel.domain.IncomingMail;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.identity.UserDirectory;
import org.waymend.settings.MailboxAccount;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketService;

/** Shows the desk what came in by mail, and lets it decide where we could not. */
@Stateless
public class IncomingMailService {
  private IncomingMails mails;
  private MailIntake intake;
  private MailPosting posting;
  private TicketService tickets;
  private TicketDirectory directory;
  private AttachmentStore store;
  private UserDirectory users;
  private SettingsService settings;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public IncomingMailService() {} // container

  @Inject
  public IncomingMailService(
      IncomingMails mails,
      MailIntake intake,
      MailPosting posting,
      TicketService tickets,
      TicketDirectory directory,
      AttachmentStore store,
      UserDirectory users,
      SettingsService settings,
      Access access,
      Clock clock) {
    this.mails = mails;
    this.intake = intake;
    this.posting = posting;
    this.tickets = tickets;
    this.directory = directory;
    this.store = store;
    this.users = users;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  public Page<IncomingMailView> list(Actor actor, ListQuery query) {
    access.check(actor, "incoming-mail.list");
    var page = mails.page(query);
    var numbers = numbers(page.items());
    return page.map(mail -> view(mail, numbers));
  }

  /**
   * @throws DomainException {@code incoming-mail/unknown}
   */
  public IncomingMailView view(Actor actor, IncomingMailId id) {
    access.check(actor, "incoming-mail.view");
    return view(mails.get(id));
  }

  /**
   * The mail as it came.
   *
   * @throws DomainException {@code incoming-mail/unknown}; {@code attachment/unknown} if it could
   *     not be fetched
   */
  public AttachmentContent original(Actor actor, IncomingMailId id) {
    access.check(actor, "incoming-mail.original");
    var mail = mails.get(id);
    return intake
        .originalOf(mail.id())
        .map(attachment -> store.open(attachment.id()))
        .orElseThrow(() -> DomainException.notFound("attachment"));
  }

  /** Whether the mailbox is read. */
  public MailboxStateView mailbox(Actor actor) {
    access.check(actor, "incoming-mail.mailbox");
    var name = settings.mailboxAccount().map(MailboxAccount::name).orElse("");
    return mails.state(name).orElseGet(() -> new MailboxStateView(name, null, ""));
  }

  /**
   * Refuses before a mail is read in vain.
   *
   * @throws DomainException {@code incoming-mail/unknown}; {@code access/forbidden}
   */
  public void requireAllowed(Actor actor, String operation, IncomingMailId id) {
    access.check(actor, operation);
    mails.get(id);
  }

  /**
   * @throws DomainException {@code incoming-mail/done}; {@code request/invalid} if there is no such
   *     customer, or none is named and the mail names no sender either
   */
  public IncomingMailView openTicket(OpenTicketOfMail command) {
    var actor = command.actor();
    access.check(actor, "incoming-mail.open-ticket");
    access.check(actor, "ticket.register");
    var mail = mails.get(command.id(), command.expectedVersion());
    posting.open(mail, command.prepared(), command.customerId(), name(actor));
    return flushed(mail);
  }

  /**
   * @throws DomainException {@code incoming-mail/done}; {@code ticket/unknown}; {@code
   *     request/invalid} if no ticket is named, here or by the mail
   */
  public IncomingMailView join(JoinTicket command) {
    var actor = command.actor();
    access.check(actor, "incoming-mail.join");
    var mail = mails.get(command.id(), command.expectedVersion());
    var ticket = command.ticketId() == null ? mail.ticket() : command.ticketId();
    var check = new Check();
    check.required("ticketId", ticket);
    check.throwIfAny();
    var view = tickets.view(actor, new TicketId(Objects.requireNonNull(ticket)));
    posting.join(mail, command.prepared(), view, name(actor));
    return flushed(mail);
  }

  /**
   * @throws DomainException {@code incoming-mail/done}
   */
  public IncomingMailView putAside(PutAside command) {
    access.check(command.actor(), "incoming-mail.put-aside");
    var mail = mails.get(command.id(), command.expectedVersion());
    mail.leaveAside(IncomingMailReason.PUT_ASIDE, name(command.actor()), clock.instant());
    return flushed(mail);
  }

  private String name(Actor actor) {
    var id = actor.userId();
    return id == null ? actor.name() : users.names(List.of(id)).getOrDefault(id, actor.name());
  }

  private IncomingMailView flushed(IncomingMail mail) {
    mails.flush();
    return view(mail);
  }

  private IncomingMailView view(IncomingMail mail) {
    return view(mail, numbers(List.of(mail)));
  }

  private static IncomingMailView view(IncomingMail mail, Map<UUID, String> numbers) {
    @Nullable UUID ticket = mail.ticket();
    return mail.view(ticket == null ? "" : numbers.getOrDefault(ticket, ""));
  }

  private Map<UUID, String> numbers(Collection<IncomingMail> some) {
    return directory.numbers(
        some.stream().map(IncomingMail::ticket).flatMap(Stream::ofNullable).distinct().toList());
  }
}
