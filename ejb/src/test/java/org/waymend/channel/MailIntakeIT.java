package org.waymend.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.waymend.shared.Refusals.type;
import static org.waymend.ticket.TicketMother.NINE;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.infra.AttachmentsOnDisk;
import org.waymend.audit.infra.AuditDatabase;
import org.waymend.channel.IncomingMailCommands.JoinTicket;
import org.waymend.channel.IncomingMailCommands.OpenTicketOfMail;
import org.waymend.channel.IncomingMailCommands.PutAside;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.MailboxCursor;
import org.waymend.channel.domain.RemoteMailbox;
import org.waymend.channel.infra.ChannelDatabase;
import org.waymend.customer.ContactFields;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.customer.CustomerServices;
import org.waymend.customer.domain.Customer;
import org.waymend.settings.CompanyView;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.MailboxAccount;
import org.waymend.settings.SettingsService;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.lease.Lease;
import org.waymend.shared.lease.LeaseLostException;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TestTokens;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketAttachments;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;
import org.waymend.workforce.TerritoryService;
import org.waymend.workorder.WorkOrderFixture;

/** From a real mailbox to tickets on the real database, killed and doubled on the way. */
class MailIntakeIT {
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);

  /** Goes on by a millisecond whenever somebody looks, so that what comes first is older. */
  private static final Clock TICKING =
      new Clock() {
        private final AtomicLong millis = new AtomicLong(NINE.toEpochMilli());

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.ofEpochMilli(millis.incrementAndGet());
        }
      };

  private static final WorkOrderFixture DB = new WorkOrderFixture(CLOCK);
  private static final Actor SYSTEM = Actor.system("test");
  private static final Customer ACME = DB.tickets.customer("M-1", "Acme");
  private static final SignedTokens TOKENS = TestTokens.on(DB.jpa, CLOCK);
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static final IncomingMails MAILS = ChannelDatabase.incomingMails(DB.jpa);
  private static final ReplyTags TAGS = new ReplyTags(DB.ticketing.directory, TOKENS);
  private static final TicketService TICKETS =
      DB.ticketing.service(
          DB.tickets, AuditDatabase.history(DB.jpa), event -> DB.events.add(event), TICKING);

  @TempDir private static Path folder;
  private static AttachmentStore files;
  private static MailPosting posting;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private final House house = new House();
  private GreenMailUser desk;
  private MailIntake intake;
  private IncomingMailService service;

  private static final class House extends SettingsService {
    private @Nullable MailboxAccount account;

    @Override
    public CompanyView company() {
      return new CompanyView("House", false, "UTC", "USD", List.of("zh-CN", "en"), "en");
    }

    @Override
    public Optional<MailboxAccount> mailboxAccount() {
      return Optional.ofNullable(account);
    }

    @Override
    public Set<String> ownMailAddresses() {
      return Set.of("desk@waymend.example");
    }
  }

  @BeforeAll
  static void open() {
    files = AttachmentsOnDisk.store(DB.jpa, folder, CLOCK);
    var territories =
        new TerritoryService(DB.inventory.workforce.territories, new Access(), event -> {}, CLOCK);
    var parties = new CustomerServices(DB.tickets.customers, territories, CLOCK);
    var house = new House();
    posting =
        new MailPosting(
            MAILS,
            new MailParties(
                ChannelDatabase.drafts(DB.jpa), MAILS, parties.customers, parties.contacts, house),
            TAGS,
            TICKETS,
            new TicketAttachments(
                DB.tickets.tickets,
                files,
                DB.tickets.userDirectory,
                new Access(),
                event -> DB.events.add(event)),
            files,
            house,
            CLOCK);
    DB.jpa.run(
        () ->
            parties.contacts.register(
                new RegisterContact(
                    SYSTEM,
                    new ContactFields(
                        ACME.id().value(), "Li Wei", "li.wei@example.com", "", "", false))));
  }

  @BeforeEach
  void start() {
    server.start();
    // One mailbox per test: its name tells it from the others on the same database.
    var login = "desk" + NUMBERS.incrementAndGet();
    desk = server.setUser("desk@waymend.example", login, "secret");
    house.account =
        new MailboxAccount(
            "127.0.0.1", server.getImap().getPort(), MailSecurity.NONE, login, "secret", "INBOX");
    intake = intake(ChannelDatabase.remote());
    service =
        new IncomingMailService(
            MAILS,
            intake,
            posting,
            TICKETS,
            DB.ticketing.directory,
            files,
            DB.tickets.userDirectory,
            house,
            new Access(),
            CLOCK);
    look(); // the mailbox is empty, so from now on all mails are new
  }

  private MailIntake intake(RemoteMailbox remote) {
    return new MailIntake(
        MAILS, remote, ChannelDatabase.reader(), posting, files, house, DB.jpa, TICKING);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  /** As another mail: the same Message-ID would make it the one of another test. */
  private void deliver(byte[] raw) {
    var text = new String(raw, ISO_8859_1);
    var other = text.replaceFirst("(?m)^Message-ID: <", "Message-ID: <" + UUID.randomUUID());
    append(other.getBytes(ISO_8859_1));
  }

  private void append(byte[] raw) {
    try {
      desk.deliver(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void deliver(String headers, String body) {
    append(
        (headers + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body)
            .replaceAll("\r?\n", "\r\n")
            .getBytes(UTF_8));
  }

  private static String from(String sender) {
    return "From: " + sender + "\nMessage-ID: <" + UUID.randomUUID() + "@example.com>\n";
  }

  private void look() {
    while (intake.run(() -> {})) {
      // more is waiting
    }
  }

  private List<IncomingMailView> mails() {
    var query = new ListQuery("", "createdAt", Map.of(), 200, null);
    var mailbox = Objects.requireNonNull(house.account).name();
    return DB.jpa.call(() -> service.list(SYSTEM, query)).items().stream()
        .filter(mail -> mail.mailbox().equals(mailbox))
        .toList();
  }

  private IncomingMailView only() {
    var all = mails();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static TicketView ticket(@Nullable UUID id) {
    return DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(Objects.requireNonNull(id))));
  }

  private static List<String> messages(UUID ticket) {
    return DB
        .jpa
        .call(() -> TICKETS.messages(SYSTEM, new TicketId(ticket), ListQuery.all()))
        .items()
        .stream()
        .map(m -> (m.isInternal() ? "internal " : m.isFromCustomer() ? "" : "desk ") + m.text())
        .toList();
  }

  private static List<AttachmentView> filesOf(UUID ticket) {
    return DB.jpa.call(() -> files.listOf(TicketAttachments.KIND, List.of(ticket)));
  }

  private static long ticketsWith(String subject) {
    return DB.jpa.call(
        () ->
            Sql.of(DB.jpa.entityManager())
                .first(
                    "SELECT COUNT(*) AS n FROM ticket WHERE subject = ?",
                    row -> row.number("n"),
                    subject)
                .orElseThrow());
  }

  /** A ticket of Acme's that came by mail, as the reply to it will find it. */
  private UUID opened() {
    var subject = "Opened " + NUMBERS.incrementAndGet();
    deliver(from("li.wei@example.com") + "Subject: " + subject + "\n", "Please help");
    look();
    return Objects.requireNonNull(
        mails().stream()
            .filter(m -> m.subject().equals(subject))
            .findFirst()
            .orElseThrow()
            .ticketId());
  }

  private static String tag(UUID ticket) {
    return TAGS.of(ticket, ticket(ticket).number());
  }

  @Test
  void a_contact_s_mail_is_a_ticket_with_its_files_and_is_seen() throws Exception {
    deliver(Mails.raw("attachments"));
    look();
    look();
    var mail = only();
    assertThat(mail.status()).isEqualTo(IncomingMailStatus.TICKET);
    assertThat(mail.refusedFileNames()).containsExactly("照片.zip");
    var ticket = ticket(mail.ticketId());
    assertThat(mail.ticketNumber()).isEqualTo(ticket.number());
    assertThat(ticket.subject()).isEqualTo("两张照片");
    assertThat(ticket.description()).isEqualTo("See the files.");
    assertThat(ticket.channel()).isEqualTo(Channel.EMAIL);
    assertThat(ticket.customerName()).isEqualTo("Acme");
    assertThat(ticket.contactName()).isEqualTo("Li Wei");
    assertThat(filesOf(ticket.id()))
        .extracting(AttachmentView::name)
        .containsExactlyInAnyOrder("说明.txt", "photo.png", "mail.txt");
    assertThat(messages(ticket.id()))
        .containsExactly("internal Not kept as attachments, but in the original mail: 照片.zip");
    var original = DB.jpa.call(() -> service.original(SYSTEM, new IncomingMailId(mail.id())));
    try (var stream = original.stream()) {
      assertThat(new String(stream.readAllBytes(), UTF_8)).contains("=_mix--");
    }
    assertThat(original.disposition()).startsWith("attachment");
    var inbox = server.getManagers().getImapHostManager().getInbox(desk);
    assertThat(inbox.getMessages().get(0).getFlags().contains(Flags.Flag.SEEN)).isTrue();
  }

  @Test
  void a_sender_whom_nobody_knows_becomes_a_customer_once() {
    var sender = "王伟 <wang" + NUMBERS.incrementAndGet() + "@example.cn>";
    deliver(from(sender) + "Subject: 电梯停了\n", "三号楼的电梯停了。");
    deliver(from(sender) + "Subject: 电梯还是停的\n", "请尽快。");
    look();
    var mails = mails();
    assertThat(mails).extracting(IncomingMailView::status).containsOnly(IncomingMailStatus.TICKET);
    var first = ticket(mails.get(0).ticketId());
    assertThat(first.customerName()).isEqualTo("王伟");
    assertThat(first.status()).isEqualTo(TicketStatus.NEW);
    assertThat(ticket(mails.get(1).ticketId()).customerId()).isEqualTo(first.customerId());
    assertThat(
            DB.jpa.call(
                () ->
                    Sql.of(DB.jpa.entityManager())
                        .first(
                            "SELECT language FROM customer WHERE id = ?",
                            row -> row.text("language"),
                            first.customerId())))
        .contains("zh-CN");
  }

  @Test
  void a_reply_joins_by_the_name_of_our_mail_or_by_our_address() {
    var ticket = opened();
    deliver(
        from("LI.WEI@example.com")
            + "Subject: Re: whatever\nReferences: <a@b> <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "By its name\n\nOn Sun, 22 Nov 2026, desk <desk@waymend.example> wrote:\n> We have it\n");
    deliver(
        from("li.wei@example.com")
            + "To: desk+"
            + tag(ticket).toUpperCase(Locale.ROOT)
            + "@waymend.example\nSubject: New\n",
        "By its address");
    look();
    assertThat(messages(ticket)).containsExactly("By its name", "By its address");
    assertThat(mails())
        .extracting(IncomingMailView::status)
        .containsExactly(
            IncomingMailStatus.TICKET, IncomingMailStatus.JOINED, IncomingMailStatus.JOINED);
    assertThat(new IncomingMailDirectory(MAILS)).isNotNull();
    assertThat(DB.jpa.call(() -> MAILS.lastMessageId(ticket))).isPresent();
  }

  @Test
  void a_reply_to_a_solved_ticket_takes_it_up_again_and_one_to_a_closed_ticket_opens_another() {
    var ticket = opened();
    move(ticket, TicketAct.RESOLVE, null, "Done");
    reply(ticket, "Not yet");
    assertThat(ticket(ticket).status()).isEqualTo(TicketStatus.NEW); // nobody has triaged it
    assertThat(messages(ticket)).containsExactly("Not yet");
    move(ticket, TicketAct.CANCEL, TicketReason.WITHDRAWN, "");
    reply(ticket, "Again");
    var newest = mails().get(2);
    assertThat(newest.status()).isEqualTo(IncomingMailStatus.TICKET);
    assertThat(newest.ticketId()).isNotEqualTo(ticket);
    assertThat(messages(Objects.requireNonNull(newest.ticketId())))
        .containsExactly("internal This answers " + ticket(ticket).number() + ", which is closed.");
  }

  private static void move(UUID ticket, TicketAct act, @Nullable TicketReason reason, String note) {
    var version = ticket(ticket).version();
    var command = new MoveTicket(SYSTEM, new TicketId(ticket), version, act, reason, note);
    DB.jpa.run(() -> TICKETS.move(command));
  }

  private void reply(UUID ticket, String words) {
    deliver(
        from("li.wei@example.com")
            + "Subject: Re: it\nIn-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        words);
    look();
  }

  @Test
  void a_forged_reference_does_not_join_and_neither_does_somebody_else_with_a_true_one() {
    var ticket = opened();
    var number = ticket(ticket).number();
    var forged = tag(ticket).substring(0, tag(ticket).length() - 1) + "x";
    var other = tag(opened());
    var moved = tag(ticket).split("-", 2)[0] + "-" + other.split("-", 2)[1];
    for (var reference : List.of(forged, moved)) {
      deliver(
          from("li.wei@example.com")
              + "To: desk+"
              + reference
              + "@waymend.example\n"
              + "In-Reply-To: <x."
              + reference
              + "@waymend.example>\n"
              + "Subject: Re: ["
              + number
              + "] "
              + number
              + "\n",
          "Forged");
    }
    deliver(
        from("Li Wei <eve@example.org>")
            + "Subject: Re: it\nIn-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "Let me in");
    look();
    assertThat(messages(ticket)).isEmpty();
    var mails = mails();
    assertThat(mails.get(2).status()).isEqualTo(IncomingMailStatus.TICKET);
    assertThat(mails.get(3).status()).isEqualTo(IncomingMailStatus.TICKET);
    var quarantined = mails.get(4);
    assertThat(quarantined.status()).isEqualTo(IncomingMailStatus.QUARANTINED);
    assertThat(quarantined.reason()).isEqualTo(IncomingMailReason.NOT_A_PARTICIPANT);
    assertThat(quarantined.ticketId()).isEqualTo(ticket);

    // The desk knows better: from now on the address may speak on the ticket.
    var id = new IncomingMailId(quarantined.id());
    var prepared = intake.prepare(quarantined.id());
    DB.jpa.run(
        () -> service.join(new JoinTicket(SYSTEM, id, quarantined.version(), prepared, null)));
    assertThat(messages(ticket)).containsExactly("Let me in");
    deliver(
        from("eve@example.org")
            + "Subject: Re: it\nIn-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "Me again");
    look();
    assertThat(messages(ticket)).containsExactly("Let me in", "Me again");
  }

  @Test
  void who_looks_like_staff_is_a_customer_all_the_same() {
    var ticket = opened();
    deliver(
        from("li.wei@example.com")
            + "Sender: admin@waymend.example\nSubject: Re: it\nIn-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "I am the boss");
    look();
    assertThat(messages(ticket)).containsExactly("I am the boss"); // neither desk nor internal
  }

  @Test
  void machines_lists_bounces_and_our_own_mails_are_ignored_until_the_desk_says_otherwise() {
    var ticket = opened();
    for (var name : List.of("out-of-office", "exchange-out-of-office", "precedence", "list")) {
      deliver(Mails.raw(name));
    }
    deliver(Mails.raw("bounce"));
    deliver(from("desk+x@waymend.example") + "Subject: Loop\n", "Round and round");
    deliver(
        "From: li.wei@example.com\nMessage-ID: <e."
            + tag(ticket)
            + "@waymend.example>\n"
            + "Subject: Came back\n",
        "Ours");
    deliver(
        from("li.wei@example.com")
            + "Auto-Submitted: auto-replied\nSubject: Away\n"
            + "In-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "I am away");
    look();
    assertThat(messages(ticket)).isEmpty();
    var ignored = mails().subList(1, mails().size());
    assertThat(ignored)
        .extracting(IncomingMailView::status)
        .containsOnly(IncomingMailStatus.IGNORED);
    assertThat(ignored)
        .extracting(IncomingMailView::reason)
        .containsExactly(
            IncomingMailReason.AUTOMATIC,
            IncomingMailReason.AUTOMATIC,
            IncomingMailReason.AUTOMATIC,
            IncomingMailReason.MAILING_LIST,
            IncomingMailReason.BOUNCE,
            IncomingMailReason.OWN_MAIL,
            IncomingMailReason.OWN_MAIL,
            IncomingMailReason.AUTOMATIC);
    var first = ignored.get(0);
    var prepared = intake.prepare(first.id());
    var command =
        new OpenTicketOfMail(
            SYSTEM, new IncomingMailId(first.id()), first.version(), prepared, null);
    var opened = DB.jpa.call(() -> service.openTicket(command));
    assertThat(opened.status()).isEqualTo(IncomingMailStatus.TICKET);
    assertThat(opened.doneByName()).isEqualTo("test");
    var directory = new IncomingMailDirectory(MAILS);
    var made = Objects.requireNonNull(opened.ticketId());
    assertThat(DB.jpa.call(() -> directory.mayAnswer(made))).isFalse();
    assertThat(DB.jpa.call(() -> directory.mayAnswer(ticket))).isTrue();
    assertThat(type(() -> DB.jpa.run(() -> service.openTicket(command))))
        .isEqualTo("request/stale");
  }

  @Test
  void broken_mails_wait_for_the_desk_and_hold_up_no_other() {
    var all = Mails.all();
    all.values().forEach(this::deliver);
    deliver(from("li.wei@example.com") + "Subject: Behind them\n", "All well");
    look();
    var mails = mails();
    assertThat(mails).hasSize(all.size() + 1);
    assertThat(mails)
        .extracting(IncomingMailView::status)
        .doesNotContain(IncomingMailStatus.RECEIVED);
    assertThat(mails)
        .filteredOn(mail -> mail.status() == IncomingMailStatus.QUARANTINED)
        .extracting(IncomingMailView::reason)
        .containsOnly(
            IncomingMailReason.UNREADABLE,
            IncomingMailReason.NO_SENDER,
            IncomingMailReason.EMPTY,
            IncomingMailReason.SPAM);
    for (var mail : mails) {
      assertThat(DB.jpa.call(() -> intake.originalOf(mail.id()))).isPresent();
    }
    assertThat(mails.get(mails.size() - 1).subject()).isEqualTo("Behind them");
    var unreadable =
        mails.stream()
            .filter(mail -> mail.reason() == IncomingMailReason.UNREADABLE)
            .findFirst()
            .orElseThrow();
    assertThat(unreadable.text()).contains("not a mail at all");
    var prepared = intake.prepare(unreadable.id());
    var id = new IncomingMailId(unreadable.id());
    assertThat(
            type(
                () ->
                    DB.jpa.run(
                        () ->
                            service.openTicket(
                                new OpenTicketOfMail(
                                    SYSTEM, id, unreadable.version(), prepared, null)))))
        .isEqualTo("request/invalid");
    var aside = new PutAside(SYSTEM, id, unreadable.version());
    assertThat(DB.jpa.call(() -> service.putAside(aside)).reason())
        .isEqualTo(IncomingMailReason.PUT_ASIDE);
  }

  @Test
  void the_same_mail_twice_is_one_ticket() {
    var headers = from("li.wei@example.com") + "Subject: Twice over\n";
    deliver(headers, "Once");
    deliver("Received: by another way\n" + headers, "Once");
    deliver(headers, "Once");
    look();
    assertThat(ticketsWith("Twice over")).isEqualTo(1);
    assertThat(mails()).extracting(IncomingMailView::reason).contains(IncomingMailReason.DUPLICATE);
  }

  /** The process dies at the first transaction, the second, and so on, until it gets through. */
  @Test
  void killed_at_every_step_each_mail_has_its_effect_once() {
    var ticket = opened();
    deliver(from("li.wei@example.com") + "Subject: Killed\n", "Once");
    deliver(
        from("li.wei@example.com")
            + "Subject: Re\nIn-Reply-To: <x."
            + tag(ticket)
            + "@waymend.example>\n",
        "Joined once");
    deliver(Mails.raw("attachments"));
    int deaths = 0;
    for (int step = 1; dies(step); step++) {
      deaths++;
    }
    assertThat(deaths).isGreaterThan(3);
    look();
    assertThat(ticketsWith("Killed")).isEqualTo(1);
    assertThat(messages(ticket)).containsExactly("Joined once");
    assertThat(mails()).hasSize(4);
  }

  private boolean dies(int step) {
    var steps = new AtomicInteger();
    try {
      intake.run(
          () -> {
            if (steps.incrementAndGet() == step) {
              throw new LeaseLostException(new Lease("mailbox", "node", 1, NINE));
            }
          });
      return false;
    } catch (LeaseLostException e) {
      return true;
    }
  }

  /** It dies after the commit and before the mail is marked as seen. */
  @Test
  void a_mail_that_was_kept_and_not_marked_is_not_taken_again() {
    deliver(from("li.wei@example.com") + "Subject: Unmarked\n", "Once");
    var remote = ChannelDatabase.remote();
    var dying =
        intake(
            (account, cursor, most, taker) ->
                remote.read(
                    account,
                    cursor,
                    most,
                    new RemoteMailbox.Taker() {
                      @Override
                      public void start(MailboxCursor from) {
                        taker.start(from);
                      }

                      @Override
                      public void take(RemoteMailbox.FetchedMail mail, MailboxCursor next) {
                        taker.take(mail, next);
                        throw new LeaseLostException(new Lease("mailbox", "node", 1, NINE));
                      }
                    }));
    assertThat(catchThrowable(() -> dying.run(() -> {}))).isInstanceOf(LeaseLostException.class);
    look();
    look();
    assertThat(ticketsWith("Unmarked")).isEqualTo(1);
  }

  @Test
  void two_nodes_at_once_make_no_double() throws Exception {
    for (int i = 0; i < 12; i++) {
      deliver(from("li.wei@example.com") + "Subject: Race " + i + "\n", "Once");
    }
    Race.of(
        3,
        i ->
            () -> {
              try {
                return intake(ChannelDatabase.remote()).run(() -> {});
              } catch (RuntimeException e) {
                return false; // lost to another, and tried again at the next look
              }
            });
    look();
    for (int i = 0; i < 12; i++) {
      assertThat(ticketsWith("Race " + i)).isEqualTo(1);
    }
    assertThat(mails()).hasSize(12);
  }

  @Test
  void a_flood_of_unknown_senders_waits_for_the_desk() {
    for (int i = 0; i <= MailPosting.MOST_NEW_CUSTOMERS; i++) {
      deliver(from("flood" + i + "@flood.example") + "Subject: Flood\n", "Buy");
    }
    look();
    assertThat(mails()).extracting(IncomingMailView::reason).contains(IncomingMailReason.TOO_MANY);
    DB.jpa.run(
        () ->
            Sql.of(DB.jpa.entityManager())
                .update("UPDATE incoming_mail SET is_new_customer = FALSE"));
  }

  @Test
  void an_address_of_two_customers_waits_for_the_desk() {
    DB.tickets.customer("M-8", "One");
    DB.tickets.customer("M-9", "Two");
    DB.jpa.run(
        () ->
            Sql.of(DB.jpa.entityManager())
                .update(
                    "UPDATE customer SET email = 'both@example.com' WHERE name IN ('One','Two')"));
    deliver(from("both@example.com") + "Subject: Whose\n", "Guess");
    look();
    assertThat(only().reason()).isEqualTo(IncomingMailReason.AMBIGUOUS_SENDER);
    var prepared = intake.prepare(only().id());
    var command =
        new OpenTicketOfMail(
            SYSTEM, new IncomingMailId(only().id()), only().version(), prepared, ACME.id().value());
    DB.jpa.run(() -> service.openTicket(command));
    assertThat(ticket(only().ticketId()).customerName()).isEqualTo("Acme");
    assertThat(ticket(only().ticketId()).contactName()).isEqualTo("both");
  }

  @Test
  void at_the_first_look_what_somebody_has_read_is_left_alone() throws Exception {
    var login = "old" + NUMBERS.incrementAndGet();
    desk = server.setUser(login + "@waymend.example", login, "secret");
    house.account =
        new MailboxAccount(
            "127.0.0.1", server.getImap().getPort(), MailSecurity.NONE, login, "secret", "INBOX");
    deliver(from("li.wei@example.com") + "Subject: Unread\n", "new");
    deliver(from("li.wei@example.com") + "Subject: Read\n", "old");
    var inbox = server.getManagers().getImapHostManager().getInbox(desk);
    inbox.setFlags(
        new Flags(Flags.Flag.SEEN), true, inbox.getMessages().get(1).getUid(), null, false);
    look();
    deliver(from("li.wei@example.com") + "Subject: Later\n", "new");
    look();
    assertThat(mails()).extracting(IncomingMailView::subject).containsExactly("Unread", "Later");
  }

  @Test
  void a_mailbox_that_is_away_is_told_and_read_later() {
    server.stop();
    look();
    assertThat(DB.jpa.call(() -> service.mailbox(SYSTEM)).lastError()).isNotEmpty();
    assertThat(DB.jpa.call(() -> service.mailbox(SYSTEM)).checkedAt()).isNotNull();
  }

  @Test
  void what_is_done_is_forgotten_and_what_waits_is_not() {
    deliver(from("li.wei@example.com") + "Subject: Old\n", "Old");
    deliver(Mails.raw("no-sender"));
    look();
    var later =
        new MailIntake(
            MAILS,
            ChannelDatabase.remote(),
            ChannelDatabase.reader(),
            posting,
            files,
            house,
            DB.jpa,
            Clock.offset(CLOCK, Duration.ofDays(200)));
    later.forgetOld();
    assertThat(mails())
        .extracting(IncomingMailView::reason)
        .containsExactly(IncomingMailReason.NO_SENDER);
  }
}
