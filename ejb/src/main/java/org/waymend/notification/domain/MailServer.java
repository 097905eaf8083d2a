package org.waymend.notification.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.notification.domain.Enclosures.EnclosedFile;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.settings.MailAccount;

/** Carries mails away. */
public interface MailServer {
  /**
   * Hands a mail to the server, within 30 s.
   *
   * @param eventId makes the Message-ID, so that the receiver can drop what it has had
   * @param senderName name to show for the account's address
   * @param enclosed what is attached; null for nothing
   * @throws RetryableDeliveryException if the server did not take it now
   * @throws PermanentDeliveryException if it never will
   */
  void send(
      MailAccount account,
      String senderName,
      UUID eventId,
      Letter letter,
      @Nullable EnclosedFile enclosed)
      throws RetryableDeliveryException, PermanentDeliveryException;
}
