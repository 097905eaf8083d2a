package org.waymend.rating.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingWay;

/**
 * How many ratings say the same.
 *
 * @param nps null: those that did not answer it
 */
public record RatingCount(
    UUID engineerId,
    UUID customerId,
    RatingWay way,
    int csat,
    @Nullable Integer nps,
    boolean isCounted,
    long ratings) {}
