package org.waymend.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.channel.IncomingMailId;
import org.waymend.channel.MailboxStateView;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All mails that came in, and how far the mailboxes were read. */
public interface IncomingMails {
  /** Writes it at once; of two with the same mailbox and digest, the second fails. */
  void add(IncomingMail mail);

  boolean isKnown(String mailbox, String sha256);

  /** And nobody else can change it until the transaction ends. */
  Optional<IncomingMail> findLocked(UUID id);

  /**
   * @throws org.waymend.shared.DomainException {@code incoming-mail/unknown}
   */
  IncomingMail get(IncomingMailId id);

  /**
   * @throws org.waymend.shared.DomainException {@code incoming-mail/unknown}; {@code request/stale}
   */
  IncomingMail get(IncomingMailId id, long expectedVersion);

  /** Mails that nobody has dealt with, the oldest first. */
  List<UUID> listReceived(int most);

  /** Whether another mail with this Message-ID of this sender was dealt with. */
  boolean hasTwin(IncomingMail mail);

  /** Senders, in lower case, whose mails opened the ticket or joined it. */
  Set<String> sendersOf(UUID ticket);

  /** The Message-ID of the newest mail of a ticket; empty if it has none. */
  Optional<String> lastMessageId(UUID ticket);

  /** Whether the mail that opened the ticket was an automatic one. */
  boolean isOpenedByAutomaticMail(UUID ticket);

  /** Tickets that mails of unknown senders opened since. */
  long countNewCustomers(Instant since);

  Page<IncomingMail> page(ListQuery query);

  /** Mails older than that, with which nothing is left to do. */
  List<IncomingMail> listForgettable(Instant before, int most);

  void remove(IncomingMail mail);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();

  /** Empty before the first look. */
  Optional<MailboxCursor> cursor(String mailbox);

  void saveCursor(String mailbox, MailboxCursor cursor);

  /** Notes how a look went. */
  void checked(String mailbox, String error, Instant now);

  Optional<MailboxStateView> state(String mailbox);
}
