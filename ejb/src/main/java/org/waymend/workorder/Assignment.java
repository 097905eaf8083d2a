package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;

/**
 * Who comes when.
 *
 * @param startsAt start of the service
 * @param endsAt its end, exclusive
 * @param travelSeconds drive to it
 * @param isTravelEstimated true if the drive is not from the road network
 */
public record Assignment(
    UUID engineerId,
    UUID shiftId,
    Instant startsAt,
    Instant endsAt,
    int travelSeconds,
    int travelMetres,
    boolean isTravelEstimated) {}
