package org.waymend.outbox.infra;

import java.util.Set;

/**
 * Wakes this node's workers when the transaction has committed. Losing it costs one poll interval.
 *
 * @param targets names of those that have something waiting
 */
record DeliveriesAdded(Set<String> targets) {}
