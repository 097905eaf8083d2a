/**
 * Tells people what happened: it turns events of the outbox into mails in their language, sends
 * them over SMTP, and keeps each in {@code outgoing_mail} for a while. What happened is the
 * business of the feature that published the event; delivering at least once is the outbox's.
 */
@NullMarked
package org.waymend.notification;

import org.jspecify.annotations.NullMarked;
