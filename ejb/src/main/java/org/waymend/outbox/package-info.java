/**
 * Events waiting to be delivered: it keeps every domain event in the transaction of its cause and
 * carries it, at least once, to every target that wants it. It owns {@code outbox_event} and {@code
 * outbox_delivery}; what a target does with an event is the target's business.
 */
@NullMarked
package org.waymend.outbox;

import org.jspecify.annotations.NullMarked;
