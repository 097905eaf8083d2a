package org.waymend.channel;

/** Why a mail is no ticket and no message. */
public enum IncomingMailReason {
  /** A machine wrote it: a note of absence, a newsletter. */
  AUTOMATIC(false),
  /** A mail server tells that it could not deliver something. */
  BOUNCE(false),
  MAILING_LIST(false),
  /** One of our own mails has come back. */
  OWN_MAIL(false),
  /** The same mail has been here. */
  DUPLICATE(false),
  /** The desk has put it aside. */
  PUT_ASIDE(false),
  /** It can't be read as a mail. */
  UNREADABLE(true),
  /** Larger than what is fetched; it lies in the mailbox. */
  TOO_LARGE(true),
  /** It does not name exactly one sender. */
  NO_SENDER(true),
  /** It says nothing at all. */
  EMPTY(true),
  /** The mail server before us takes it for spam. */
  SPAM(true),
  /** A true reply to one of our mails, but from an address that is not the customer's. */
  NOT_A_PARTICIPANT(true),
  /** Several customers have this address. */
  AMBIGUOUS_SENDER(true),
  /** More mails of unknown senders than one hour may bring. */
  TOO_MANY(true),
  /** It could not be dealt with, several times. */
  FAILED(true);

  private final boolean isForTheDesk;

  IncomingMailReason(boolean isForTheDesk) {
    this.isForTheDesk = isForTheDesk;
  }

  /** Whether somebody has to look at it; the others may be ignored. */
  public boolean isForTheDesk() {
    return isForTheDesk;
  }
}
