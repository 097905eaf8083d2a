package org.waymend.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A mail to us as the desk sees it.
 *
 * @param mailbox where it came
 * @param reason why it is ignored or quarantined; null otherwise
 * @param sender address; empty if it does not name exactly one
 * @param text its words without any form, cut off when very long
 * @param byteCount of the whole mail
 * @param fileNames of what was attached
 * @param refusedFileNames of what was attached and can't be kept as an attachment of a ticket; the
 *     original has it
 * @param ticketId its ticket; of a quarantined reply the one that it names
 * @param doneByName who decided; empty for the system
 */
public record IncomingMailView(
    UUID id,
    long version,
    String mailbox,
    IncomingMailStatus status,
    @Nullable IncomingMailReason reason,
    String sender,
    String senderName,
    String subject,
    String text,
    long byteCount,
    List<String> fileNames,
    List<String> refusedFileNames,
    @Nullable UUID ticketId,
    String ticketNumber,
    String doneByName,
    @Nullable Instant doneAt,
    Instant createdAt)
    implements VersionedView {}
