package org.waymend.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.channel.domain.IncomingMail;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.MailReader;
import org.waymend.channel.domain.MailReader.UnreadableMailException;
import org.waymend.channel.domain.MailText;
import org.waymend.channel.domain.MailboxCursor;
import org.waymend.channel.domain.ReadMail;
import org.waymend.channel.domain.ReadMail.MailFile;
import org.waymend.channel.domain.RemoteMailbox;
import org.waymend.channel.domain.RemoteMailbox.FetchedMail;
import org.waymend.channel.domain.RemoteMailbox.MailboxException;
import org.waymend.settings.MailboxAccount;
import org.waymend.settings.SettingsService;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.lease.LeaseLostException;
import org.waymend.shared.transaction.Transactions;

/**
 * Brings mails in, in two steps that may each be killed at any moment: a mail is kept with the
 * cursor of its mailbox in one transaction, later it becomes what it is to be in another. So each
 * has its effect once, and one that can't be dealt with holds up no other (rule 2, ADR-0025).
 */
@ApplicationScoped
public class MailIntake {
  /** The kind of owner that a mail is: its original is its attachment. */
  static final String KIND = "INCOMING_MAIL";

  private static final Logger LOG = System.getLogger(MailIntake.class.getName());
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int BATCH = 50;
  private static final int LONGEST_MESSAGE = 10_000;

  private IncomingMails mails;
  private RemoteMailbox remote;
  private MailReader reader;
  private MailPosting posting;
  private AttachmentStore store;
  private SettingsService settings;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected MailIntake() {} // container

  @Inject
  public MailIntake(
      IncomingMails mails,
      RemoteMailbox remote,
      MailReader reader,
      MailPosting posting,
      AttachmentStore store,
      SettingsService settings,
      Transactions transactions,
      Clock clock) {
    this.mails = mails;
    this.remote = remote;
    this.reader = reader;
    this.posting = posting;
    this.store = store;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Fetches what is new and deals with everything that waits, some of it at a time.
   *
   * @param fence makes sure, in each transaction, that no other node does the same
   * @return true if more is waiting
   */
  public boolean run(Runnable fence) {
    boolean isMore = fetch(fence);
    var waiting = transactions.call(() -> mails.listReceived(BATCH));
    for (UUID id : waiting) {
      process(id, fence);
    }
    return isMore || waiting.size() == BATCH;
  }

  private boolean fetch(Runnable fence) {
    var account = transactions.call(settings::mailboxAccount);
    return account.isPresent() && fetch(account.get(), fence);
  }

  private boolean fetch(MailboxAccount account, Runnable fence) {
    var mailbox = account.name();
    var cursor = transactions.call(() -> mails.cursor(mailbox));
    try {
      boolean isMore = remote.read(account, cursor, BATCH, new Keeper(mailbox, fence));
      transactions.run(() -> mails.checked(mailbox, "", clock.instant()));
      return isMore;
    } catch (MailboxException e) {
      LOG.log(Level.WARNING, "The mailbox " + mailbox + " can't be read: " + e.getMessage());
      transactions.run(
          () -> mails.checked(mailbox, String.valueOf(e.getMessage()), clock.instant()));
      return false;
    }
  }

  /** Makes mails safe, each with the cursor behind it. */
  private final class Keeper implements RemoteMailbox.Taker {
    private final String mailbox;
    private final Runnable fence;

    Keeper(String mailbox, Runnable fence) {
      this.mailbox = mailbox;
      this.fence = fence;
    }

    @Override
    public void start(MailboxCursor cursor) {
      transactions.run(
          () -> {
            fence.run();
            mails.saveCursor(mailbox, cursor);
          });
    }

    @Override
    public void take(FetchedMail fetched, MailboxCursor cursor) {
      var sha256 = digest(fetched, cursor);
      boolean isKnown = transactions.call(() -> mails.isKnown(mailbox, sha256));
      var original = isKnown ? Optional.<ReceivedFile>empty() : original(fetched);
      transactions.run(
          () -> {
            fence.run();
            if (!mails.isKnown(mailbox, sha256)) {
              keep(mailbox, sha256, fetched, original);
            }
            mails.saveCursor(mailbox, cursor);
          });
    }

    private Optional<ReceivedFile> original(FetchedMail fetched) {
      return fetched.content().length == 0
          ? Optional.empty()
          : Optional.of(store.receiveMail(new ByteArrayInputStream(fetched.content())));
    }
  }

  private void keep(
      String mailbox, String sha256, FetchedMail fetched, Optional<ReceivedFile> original) {
    var id = UuidV7.next(clock);
    mails.add(IncomingMail.keep(id, mailbox, sha256, fetched.byteCount(), clock.instant()));
    original.ifPresent(
        file ->
            store.add(
                new NewAttachment(owner(id), AttachmentPurpose.FILE, true, null, "mail"), file));
  }

  /** Of a mail that was not fetched whole, the server's number tells it from others. */
  private static String digest(FetchedMail fetched, MailboxCursor cursor) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      if (!fetched.isWhole()) {
        digest.update((cursor.uidValidity() + " " + fetched.uid() + "\n").getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(fetched.content()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static AttachmentOwner owner(UUID mail) {
    return new AttachmentOwner(KIND, mail);
  }

  /** Turns a mail into what it is to be. A failure is logged and tried again, a few times. */
  void process(UUID id, Runnable fence) {
    try {
      if (begin(id, fence)) {
        var prepared = prepare(id);
        transactions.run(
            () -> {
              fence.run();
              waiting(id).ifPresent(mail -> posting.post(mail, prepared));
            });
      }
    } catch (LeaseLostException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The incoming mail " + id + " was not dealt with", e);
    }
  }

  private Optional<IncomingMail> waiting(UUID id) {
    return mails.findLocked(id).filter(mail -> mail.status() == IncomingMailStatus.RECEIVED);
  }

  /** Counts the attempt before it is made: whatever kills us by it can do so a few times only. */
  private boolean begin(UUID id, Runnable fence) {
    return transactions.call(
        () -> {
          fence.run();
          var mail = waiting(id).orElse(null);
          if (mail != null && mail.isExhausted()) {
            mail.leaveAside(IncomingMailReason.FAILED, "", clock.instant());
            return false;
          }
          if (mail != null) {
            mail.attempt();
          }
          return mail != null;
        });
  }

  /**
   * Reads a mail's original and makes its files safe, outside any transaction.
   *
   * @throws DomainException {@code incoming-mail/unknown}
   */
  public PreparedMail prepare(UUID id) {
    var view = transactions.call(() -> mails.get(new IncomingMailId(id)).view(""));
    var raw = original(id);
    if (raw == null) {
      return unread(new byte[0], "It could not be fetched", view);
    }
    try {
      return prepared(reader.read(raw), view.byteCount() <= RemoteMailbox.LARGEST_MAIL);
    } catch (UnreadableMailException | RuntimeException | StackOverflowError e) {
      return unread(raw, String.valueOf(e.getMessage()), view);
    }
  }

  private byte @Nullable [] original(UUID id) {
    var attachment = transactions.call(() -> originalOf(id));
    if (attachment.isEmpty()) {
      return null;
    }
    var content = transactions.call(() -> store.open(attachment.get().id()));
    try (var stream = content.stream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail as it came; empty if it could not be fetched. */
  Optional<AttachmentView> originalOf(UUID id) {
    return store.listOf(KIND, List.of(id)).stream().findFirst();
  }

  private PreparedMail prepared(ReadMail read, boolean isWhole) {
    var files = new ArrayList<ReceivedFile>();
    var refused = new ArrayList<String>();
    var all = new ArrayList<>(read.files());
    if (read.text().length() > LONGEST_MESSAGE) {
      all.add(0, new MailFile("mail.txt", read.text().getBytes(UTF_8)));
    }
    for (MailFile file : all) {
      boolean isRoom = files.size() < AttachmentStore.MOST_PER_OWNER;
      var received = isRoom ? received(file) : Optional.<ReceivedFile>empty();
      received.ifPresentOrElse(files::add, () -> refused.add(file.name()));
    }
    return new PreparedMail(read, files, refused, "", isWhole);
  }

  private Optional<ReceivedFile> received(MailFile file) {
    try {
      return Optional.of(store.receive(file.name(), new ByteArrayInputStream(file.content())));
    } catch (DomainException e) {
      return Optional.empty(); // of a kind that is not taken, broken, empty or too large
    }
  }

  /** Something to look at, all the same. */
  private static PreparedMail unread(byte[] raw, String trouble, IncomingMailView view) {
    var head = raw.length > LONGEST_MESSAGE ? Arrays.copyOf(raw, LONGEST_MESSAGE) : raw;
    var mail =
        new ReadMail(
            "",
            view.sender(),
            view.senderName(),
            List.of(),
            view.subject(),
            MailText.lines(MailText.of(head, null)),
            List.of(),
            null,
            false);
    return new PreparedMail(mail, List.of(), List.of(), trouble, true);
  }

  /** Forgets what has long been dealt with; what waits for somebody stays. */
  public void forgetOld() {
    int forgotten;
    do {
      forgotten = transactions.call(this::forgetBatch);
    } while (forgotten == BATCH);
  }

  private int forgetBatch() {
    var old = mails.listForgettable(clock.instant().minus(KEPT), BATCH);
    for (var mail : old) {
      store.forgetAll(owner(mail.id()));
      mails.remove(mail);
    }
    return old.size();
  }
}
