/**
 * The ways by which customers reach the house without its screens: the public form, whose guests
 * confirm their e-mail address before a ticket is opened, and the tracking page. It owns {@code
 * intake_draft} and {@code confirmed_address}; tickets, customers and sites belong to their own
 * features.
 */
@NullMarked
package org.waymend.channel;

import org.jspecify.annotations.NullMarked;
