package org.waymend.workorder;

import java.time.Instant;

/**
 * When the customer expects the engineer: the service starts in it.
 *
 * @param startsAt first instant at which it may start
 * @param endsAt exclusive end, after {@code startsAt} by at most 24 hours
 */
public record ArrivalWindow(Instant startsAt, Instant endsAt) {}
