/**
 * The ways by which customers reach the house without its screens: the public form, whose guests
 * confirm their e-mail address before a ticket is opened, the tracking page, and the mailbox. It
 * owns {@code intake_draft}, {@code confirmed_address}, {@code incoming_mail} and {@code
 * mailbox_state}; tickets, customers and sites belong to their own features.
 */
@NullMarked
package org.waymend.channel;

import org.jspecify.annotations.NullMarked;
