package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Why an engineer declines.
 *
 * @param note up to 1,000 characters; required with the reason OTHER
 */
public record DeclineFields(@Nullable DeclineReason reason, @Nullable String note) {}
