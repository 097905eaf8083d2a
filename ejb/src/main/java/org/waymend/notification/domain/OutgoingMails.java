package org.waymend.notification.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waymend.notification.OutgoingMailId;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All outgoing mails. */
public interface OutgoingMails {
  void add(OutgoingMail mail);

  Optional<OutgoingMail> findByEvent(UUID eventId);

  /**
   * @throws org.waymend.shared.DomainException {@code outgoing-mail/unknown}
   */
  OutgoingMail get(OutgoingMailId id);

  Page<OutgoingMail> page(ListQuery query);

  /** Whether a mail about such an event was written to this address since then. */
  boolean wroteSince(String recipient, String eventType, Instant since);

  /** Forgets at most {@code most} mails that were written before {@code before}. */
  int forget(Instant before, int most);
}
