package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Why a visit could not be completed.
 *
 * @param note up to 1,000 characters; required with the reason OTHER
 * @param needsAnotherVisit true to make the next visit, to be planned
 */
public record FailFields(
    @Nullable FailReason reason, @Nullable String note, @Nullable Boolean needsAnotherVisit) {}
