package org.waymend.ticket;

import java.time.Instant;

/**
 * When a visit would suit the customer: a wish, not a promise.
 *
 * @param startsAt first instant that suits
 * @param endsAt exclusive end, after {@code startsAt} by at most 24 hours
 */
public record PreferredWindow(Instant startsAt, Instant endsAt) {}
