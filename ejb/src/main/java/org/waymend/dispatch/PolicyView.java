package org.waymend.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.shared.Money;
import org.waymend.shared.VersionedView;

/**
 * A dispatch policy as somebody saved it; the one with the highest version counts.
 *
 * @param version counts the saved policies, from 1: the standard one
 * @param drivingHour what an hour of driving costs the house; null if nobody has said
 * @param savedBy null for the standard one
 */
public record PolicyView(
    UUID id,
    long version,
    PolicyWeights weights,
    @Nullable Money drivingHour,
    String note,
    @Nullable UUID savedBy,
    String savedByName,
    Instant savedAt)
    implements VersionedView {}
