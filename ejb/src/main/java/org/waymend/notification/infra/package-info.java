/** The outbox's target for mail, SMTP, templates and the table. */
@NullMarked
package org.waymend.notification.infra;

import org.jspecify.annotations.NullMarked;
