/** Mails and their state, and what writes and carries them. */
@NullMarked
package org.waymend.notification.domain;

import org.jspecify.annotations.NullMarked;
