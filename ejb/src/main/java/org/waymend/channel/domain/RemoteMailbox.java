package org.waymend.channel.domain;

import java.util.Optional;
import org.waymend.settings.MailboxAccount;

/** A mailbox on a mail server. */
public interface RemoteMailbox {
  /** The largest mail that is fetched whole, in bytes. */
  long LARGEST_MAIL = 36_000_000;

  /**
   * Hands over what is new, the oldest first, and marks each mail as seen after it was taken.
   *
   * @param from how far it was read; empty for the first look
   * @param most how many mails at once
   * @param taker returns once the mail and the cursor that comes with it are safe
   * @return true if more is waiting
   * @throws MailboxException if the mailbox can't be read now
   */
  boolean read(MailboxAccount account, Optional<MailboxCursor> from, int most, Taker taker)
      throws MailboxException;

  /** Takes mails over. */
  interface Taker {
    /** No mail is new: from here on, all are. */
    void start(MailboxCursor cursor);

    void take(FetchedMail mail, MailboxCursor cursor);
  }

  /**
   * A mail as the server has it.
   *
   * @param uid of the mail in its mailbox
   * @param byteCount of the whole mail
   * @param content the mail, or only its headers if it is larger than {@link #LARGEST_MAIL}
   * @param isWhole false if the rest was left in the mailbox
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record FetchedMail(long uid, long byteCount, byte[] content, boolean isWhole) {}

  /** A mailbox that can't be read now. */
  final class MailboxException extends Exception {
    private static final long serialVersionUID = 1;

    public MailboxException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
