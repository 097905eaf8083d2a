package org.waymend.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A mail as the desk sees it.
 *
 * @param eventType what it tells about
 * @param text the words without any form; the mail has the same as HTML
 * @param fileNames of what is attached when it leaves
 * @param lastError what the mail server said last; empty if nothing is wrong
 * @param sentAt null until the mail server has taken it
 */
public record OutgoingMailView(
    UUID id,
    long version,
    MailStatus status,
    String recipient,
    String language,
    String subject,
    String text,
    String eventType,
    List<String> fileNames,
    String lastError,
    @Nullable Instant sentAt,
    Instant createdAt)
    implements VersionedView {}
