package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.ReceivedFile;
import org.waymend.channel.domain.IncomingMail;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.IntakeRules;
import org.waymend.channel.domain.MailText;
import org.waymend.channel.domain.QuotedText;
import org.waymend.channel.domain.ReadMail;
import org.waymend.channel.domain.ReplyTag;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketAttachments;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.OpenTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.TicketFields;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;

/**
 * Decides what becomes of a mail (rule 23) and does it, by the services of its owners, in the
 * caller's one transaction (ADR-0025).
 */
@ApplicationScoped
class MailPosting {
  /** Unknown senders that may become customers in an hour. */
  static final int MOST_NEW_CUSTOMERS = 30;

  private static final Actor SYSTEM = Actor.system("mail");
  private static final int LONGEST_TEXT = 10_000;

  private IncomingMails mails;
  private MailParties parties;
  private ReplyTags tags;
  private TicketService tickets;
  private TicketAttachments ticketFiles;
  private AttachmentStore store;
  private SettingsService settings;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected MailPosting() {} // container

  @Inject
  MailPosting(
      IncomingMails mails,
      MailParties parties,
      ReplyTags tags,
      TicketService tickets,
      TicketAttachments ticketFiles,
      AttachmentStore store,
      SettingsService settings,
      Clock clock) {
    this.mails = mails;
    this.parties = parties;
    this.tags = tags;
    this.tickets = tickets;
    this.ticketFiles = ticketFiles;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** What to do with a mail that nobody has looked at. */
  void post(IncomingMail mail, PreparedMail prepared) {
    var read = prepared.mail();
    mail.understood(read, prepared.refused());
    var why = obstacle(mail, prepared);
    if (why.isPresent()) {
      mail.leaveAside(why.get(), "", clock.instant());
      return;
    }
    var named = tags.ticketOf(read.tags());
    if (named.isPresent()) {
      reply(mail, prepared, tickets.view(SYSTEM, named.get()));
    } else {
      ask(mail, prepared);
    }
  }

  /** What keeps it from being a ticket or a message, whoever wrote it. */
  private Optional<IncomingMailReason> obstacle(IncomingMail mail, PreparedMail prepared) {
    var read = prepared.mail();
    if (!prepared.isWhole()) {
      return Optional.of(IncomingMailReason.TOO_LARGE);
    }
    if (!prepared.trouble().isEmpty()) {
      return Optional.of(IncomingMailReason.UNREADABLE);
    }
    if (isOurs(read)) {
      return Optional.of(IncomingMailReason.OWN_MAIL);
    }
    var automatic = Optional.ofNullable(read.automatic());
    if (automatic.isPresent()) {
      return automatic;
    }
    if (read.isSpam()) {
      return Optional.of(IncomingMailReason.SPAM);
    }
    if (read.sender().isEmpty()) {
      return Optional.of(IncomingMailReason.NO_SENDER);
    }
    parties.lock(read.sender());
    if (mails.hasTwin(mail)) {
      return Optional.of(IncomingMailReason.DUPLICATE);
    }
    return read.isEmpty() ? Optional.of(IncomingMailReason.EMPTY) : Optional.empty();
  }

  /** From an address of ours, tagged or not, or by the name of a mail of ours. */
  private boolean isOurs(ReadMail read) {
    var sender = read.sender().replaceFirst("\\+[^@]*@", "@");
    return settings.ownMailAddresses().stream().anyMatch(own -> own.equalsIgnoreCase(sender))
        || tags.ticketOf(ReplyTag.allIn(read.messageId())).isPresent();
  }

  /** An answer to a mail of ours, if its sender may speak on the ticket. */
  private void reply(IncomingMail mail, PreparedMail prepared, TicketView ticket) {
    var sender = prepared.mail().sender();
    if (!parties.isParticipant(sender, ticket.id(), ticket.customerId())) {
      mail.names(ticket.id());
      mail.leaveAside(IncomingMailReason.NOT_A_PARTICIPANT, "", clock.instant());
    } else if (isOver(ticket)) {
      var opened = open(prepared, ticket.customerId());
      note(
          opened, words("This answers {0}, which is closed.", "这是对已关闭的 {0} 的回复。", ticket.number()));
      mail.opens(opened, false, "", clock.instant());
    } else {
      write(prepared, ticket);
      mail.joins(ticket.id(), "", clock.instant());
    }
  }

  private static boolean isOver(TicketView ticket) {
    return ticket.status() == TicketStatus.CLOSED || ticket.status() == TicketStatus.CANCELLED;
  }

  /** Something new. */
  private void ask(IncomingMail mail, PreparedMail prepared) {
    var known = parties.customersOf(prepared.mail().sender());
    var now = clock.instant();
    if (known.size() > 1) {
      mail.leaveAside(IncomingMailReason.AMBIGUOUS_SENDER, "", now);
    } else if (known.size() == 1) {
      mail.opens(open(prepared, known.iterator().next()), false, "", now);
    } else if (mails.countNewCustomers(now.minus(Duration.ofHours(1))) >= MOST_NEW_CUSTOMERS) {
      mail.leaveAside(IncomingMailReason.TOO_MANY, "", now);
    } else {
      mail.opens(open(prepared, parties.register(prepared.mail())), true, "", now);
    }
  }

  /**
   * Opens a ticket because somebody of the desk says so.
   *
   * @param customer whose it is; null: the one whose address it is, or a new one
   * @throws DomainException {@code request/invalid} if none is named and the mail does not tell
   */
  void open(IncomingMail mail, PreparedMail prepared, @Nullable UUID customer, String byName) {
    var read = prepared.mail();
    mail.understood(read, prepared.refused());
    var known = customer == null ? parties.customersOf(read.sender()) : Set.of(customer);
    var check = new Check();
    check.isTrue(
        known.size() <= 1 && (customer != null || !read.sender().isEmpty()),
        "customerId",
        "required",
        "is required: the mail does not tell whose ticket it is");
    check.throwIfAny();
    boolean isNew = known.isEmpty();
    var owner = isNew ? parties.register(read) : known.iterator().next();
    mail.opens(open(prepared, owner), isNew, byName, clock.instant());
  }

  /** Writes into a ticket because somebody of the desk says so. */
  void join(IncomingMail mail, PreparedMail prepared, TicketView ticket, String byName) {
    mail.understood(prepared.mail(), prepared.refused());
    write(prepared, ticket);
    mail.joins(ticket.id(), byName, clock.instant());
  }

  private UUID open(PreparedMail prepared, UUID customer) {
    var read = prepared.mail();
    var contact = read.sender().isEmpty() ? null : parties.contact(read, customer);
    var fields =
        new TicketFields(
            null,
            customer,
            contact,
            null,
            null,
            null,
            null,
            Channel.EMAIL,
            subject(read),
            MailText.cut(read.text(), LONGEST_TEXT),
            List.of());
    var ticket = tickets.open(new OpenTicket(SYSTEM, fields));
    attach(prepared, ticket);
    return ticket.id();
  }

  private static String subject(ReadMail read) {
    if (!read.subject().isEmpty()) {
      return read.subject();
    }
    var first = IntakeRules.subject(read.text());
    if (!first.isEmpty()) {
      return first;
    }
    return read.files().isEmpty() ? "?" : read.files().get(0).name();
  }

  private void write(PreparedMail prepared, TicketView ticket) {
    var read = prepared.mail();
    var own = QuotedText.cut(read.text());
    var said = own.isBlank() ? subject(read) : own;
    tickets.write(
        new WriteMessage(
            guest(prepared, ticket),
            new TicketId(ticket.id()),
            MailText.cut(said, LONGEST_TEXT),
            false,
            Channel.EMAIL));
    attach(prepared, ticket);
    if (ticket.status() == TicketStatus.RESOLVED) {
      tickets.move(
          new MoveTicket(
              SYSTEM,
              new TicketId(ticket.id()),
              ticket.version(),
              TicketAct.REOPEN,
              TicketReason.OTHER,
              words("The customer has answered by e-mail.", "客户通过邮件回复了。", "")));
    }
  }

  /** Who writes is a customer, whatever the address looks like. */
  private static Actor guest(PreparedMail prepared, TicketView ticket) {
    var read = prepared.mail();
    return new Actor(
        null,
        MailNames.of(read.senderName(), read.sender()),
        Set.of(Role.CUSTOMER),
        ticket.customerId(),
        null,
        null,
        false);
  }

  private void attach(PreparedMail prepared, TicketView ticket) {
    var owner = new AttachmentOwner(TicketAttachments.KIND, ticket.id());
    int room =
        AttachmentStore.MOST_PER_OWNER - store.listOf(owner.kind(), List.of(owner.id())).size();
    var files = prepared.files();
    int kept = Math.max(0, Math.min(room, files.size()));
    for (ReceivedFile file : files.subList(0, kept)) {
      ticketFiles.attach(guest(prepared, ticket), new TicketId(ticket.id()), false, file);
    }
    var missing = new ArrayList<>(prepared.refused());
    files.subList(kept, files.size()).forEach(file -> missing.add(file.name()));
    if (!missing.isEmpty()) {
      note(
          ticket.id(),
          words(
              "Not kept as attachments, but in the original mail: {0}",
              "以下附件未保存，可在原始邮件中查看：{0}", MailText.cut(String.join(", ", missing), 2000)));
    }
  }

  /** For the desk only. */
  private void note(UUID ticket, String words) {
    tickets.write(new WriteMessage(SYSTEM, new TicketId(ticket), words, true, Channel.EMAIL));
  }

  private String words(String english, String chinese, String value) {
    var language = settings.company().defaultLanguage().toLowerCase(Locale.ROOT);
    return (language.startsWith("zh") ? chinese : english).replace("{0}", value);
  }
}
