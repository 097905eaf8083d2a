package org.waymend.notification.infra;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.notification.OutgoingMailId;
import org.waymend.notification.domain.OutgoingMail;
import org.waymend.notification.domain.OutgoingMails;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Nothing was written, or just now. */
final class NoMails implements OutgoingMails {
  private final boolean isJustWritten;

  NoMails() {
    this(false);
  }

  NoMails(boolean isJustWritten) {
    this.isJustWritten = isJustWritten;
  }

  @Override
  public void add(OutgoingMail mail) {}

  @Override
  public Optional<OutgoingMail> findByEvent(UUID eventId) {
    return Optional.empty();
  }

  @Override
  public OutgoingMail get(OutgoingMailId id) {
    throw DomainException.notFound("outgoing-mail");
  }

  @Override
  public Page<OutgoingMail> page(ListQuery query) {
    return new Page<>(List.of(), null, 0);
  }

  @Override
  public boolean wroteSince(String recipient, String eventType, Instant since) {
    return isJustWritten;
  }

  @Override
  public int forget(Instant before, int most) {
    return 0;
  }
}
