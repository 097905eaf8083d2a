package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.waymend.channel.domain.MailboxCursor;
import org.waymend.channel.domain.RemoteMailbox;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.MailboxAccount;

/**
 * A mailbox by IMAP. Nothing is deleted or moved there; a mail is marked as seen once it is safe
 * with us, and read without that mark until then.
 */
@ApplicationScoped
class ImapMailbox implements RemoteMailbox {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final int CHUNK = 1 << 20;
  private static final int MOST_TRIES = 3;

  /** Mails that could not be fetched, and how often in a row. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** A mail in its folder. */
  private record Numbered(long uid, Message message) {}

  @Override
  public boolean read(MailboxAccount account, Optional<MailboxCursor> from, int most, Taker taker)
      throws MailboxException {
    try (Store store = Session.getInstance(properties(account)).getStore("imap")) {
      store.connect(account.username(), account.password());
      try (Folder folder = store.getFolder(account.folder())) {
        folder.open(Folder.READ_WRITE);
        return read(account, folder, from, most, taker);
      }
    } catch (MessagingException e) {
      throw new MailboxException(last(e), e);
    }
  }

  private boolean read(
      MailboxAccount account, Folder folder, Optional<MailboxCursor> from, int most, Taker taker)
      throws MessagingException {
    var uids = (UIDFolder) folder;
    long validity = uids.getUIDValidity();
    var known = from.filter(cursor -> cursor.uidValidity() == validity);
    var cursor = known.isPresent() ? known.get() : first(folder, uids, validity);
    if (known.isEmpty()) {
      taker.start(cursor);
    }
    var waiting = waiting(folder, uids, cursor);
    for (Numbered mail : waiting.subList(0, Math.min(most, waiting.size()))) {
      take(account, mail, cursor, taker);
    }
    return waiting.size() > most;
  }

  /** Before the oldest mail that nobody has read; what people have read is theirs. */
  private static MailboxCursor first(Folder folder, UIDFolder uids, long validity)
      throws MessagingException {
    int count = folder.getMessageCount();
    long newest = count == 0 ? 0 : uids.getUID(folder.getMessage(count));
    long oldest = newest + 1;
    for (Message unread : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
      oldest = Math.min(oldest, uids.getUID(unread));
    }
    return new MailboxCursor(validity, newest, oldest - 1);
  }

  private static List<Numbered> waiting(Folder folder, UIDFolder uids, MailboxCursor cursor)
      throws MessagingException {
    var messages = uids.getMessagesByUID(cursor.lastUid() + 1, UIDFolder.LASTUID);
    var wanted = new FetchProfile();
    wanted.add(UIDFolder.FetchProfileItem.UID);
    wanted.add(FetchProfile.Item.FLAGS);
    wanted.add(FetchProfile.Item.SIZE);
    folder.fetch(messages, wanted);
    var waiting = new ArrayList<Numbered>();
    for (Message message : messages) {
      long uid = message == null || message.isExpunged() ? 0 : uids.getUID(message);
      // Servers answer the last mail to a range that begins behind it.
      boolean isNew = uid > cursor.lastUid();
      if (isNew && message != null && isOurs(message, uid, cursor)) {
        waiting.add(new Numbered(uid, message));
      }
    }
    waiting.sort(Comparator.comparingLong(Numbered::uid));
    return waiting;
  }

  private static boolean isOurs(Message message, long uid, MailboxCursor cursor)
      throws MessagingException {
    return !message.isSet(Flags.Flag.DELETED)
        && (uid > cursor.firstUid() || !message.isSet(Flags.Flag.SEEN));
  }

  private void take(MailboxAccount account, Numbered mail, MailboxCursor cursor, Taker taker)
      throws MessagingException {
    var key = account.name() + " " + cursor.uidValidity() + " " + mail.uid();
    var next = new MailboxCursor(cursor.uidValidity(), cursor.firstUid(), mail.uid());
    FetchedMail fetched;
    try {
      fetched = fetched(mail);
    } catch (MessageRemovedException e) {
      return; // somebody has deleted it
    } catch (MessagingException | IOException e) {
      if (failures.merge(key, 1, Integer::sum) < MOST_TRIES) {
        throw new MessagingException("Mail " + mail.uid() + ": " + e.getMessage(), e);
      }
      fetched = new FetchedMail(mail.uid(), 0, new byte[0], false); // let the others pass
    }
    taker.take(fetched, next);
    failures.remove(key);
    markAsSeen(mail.message());
  }

  private static FetchedMail fetched(Numbered mail) throws MessagingException, IOException {
    long size = mail.message().getSize();
    if (size <= LARGEST_MAIL) {
      var content = new ByteArrayOutputStream((int) Math.max(size, CHUNK / 16));
      mail.message().writeTo(new Limited(content));
      return new FetchedMail(mail.uid(), content.size(), content.toByteArray(), true);
    }
    var headers = new StringBuilder();
    for (Header header : Collections.list(mail.message().getAllHeaders())) {
      headers.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    var head = headers.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    return new FetchedMail(mail.uid(), size, head, false);
  }

  /** Mails are shorter than their servers say, or longer. */
  private static final class Limited extends OutputStream {
    private final OutputStream out;
    private long left = LARGEST_MAIL + CHUNK;

    Limited(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
      write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("The mail is longer than its server says");
      }
      out.write(bytes, from, count);
    }
  }

  /** Only a sign for people: what was taken is told by the cursor and the digest. */
  private static void markAsSeen(Message message) throws MessagingException {
    try {
      message.setFlag(Flags.Flag.SEEN, true);
    } catch (MessageRemovedException e) {
      // So nobody will wonder about it.
    }
  }

  private static String last(MessagingException e) {
    Exception inner = e;
    while (inner instanceof MessagingException messaging && messaging.getNextException() != null) {
      inner = messaging.getNextException();
    }
    return String.valueOf(inner.getMessage()).strip();
  }

  private static Properties properties(MailboxAccount account) {
    var p = new Properties();
    p.setProperty("mail.imap.host", account.host());
    p.setProperty("mail.imap.port", Integer.toString(account.port()));
    p.setProperty("mail.imap.connectiontimeout", CONNECT_MILLIS);
    p.setProperty("mail.imap.timeout", ANSWER_MILLIS);
    p.setProperty("mail.imap.writetimeout", ANSWER_MILLIS);
    p.setProperty("mail.imap.peek", "true");
    p.setProperty("mail.imap.fetchsize", Integer.toString(CHUNK));
    p.setProperty("mail.imap.ssl.checkserveridentity", "true");
    p.setProperty("mail.imap.ssl.protocols", "TLSv1.3 TLSv1.2");
    p.setProperty("mail.imap.ssl.enable", Boolean.toString(account.security() == MailSecurity.TLS));
    boolean isUpgraded = account.security() == MailSecurity.STARTTLS;
    p.setProperty("mail.imap.starttls.enable", Boolean.toString(isUpgraded));
    p.setProperty("mail.imap.starttls.required", Boolean.toString(isUpgraded));
    return p;
  }
}
