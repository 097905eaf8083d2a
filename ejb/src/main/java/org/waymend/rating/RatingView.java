package org.waymend.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A rating as the desk and its customer see it.
 *
 * @param csat 1 … 5
 * @param nps 0 … 10; null if not answered
 * @param comment empty without one
 * @param suspicion why it is doubted; null if it is not
 * @param isCounted false if it is in no figure
 * @param changedAt null unless the customer changed it
 */
public record RatingView(
    UUID id,
    long version,
    UUID visitId,
    String visitNumber,
    UUID ticketId,
    UUID customerId,
    String customerName,
    UUID engineerId,
    String engineerName,
    int csat,
    @Nullable Integer nps,
    String comment,
    String language,
    RatingWay way,
    @Nullable RatingSuspicion suspicion,
    boolean isCounted,
    Instant visitEndedAt,
    Instant createdAt,
    @Nullable Instant changedAt)
    implements VersionedView {}
