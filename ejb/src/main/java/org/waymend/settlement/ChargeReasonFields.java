package org.waymend.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Why a charge is reversed or priced anew.
 *
 * @param reason required if there are lines to take back
 */
public record ChargeReasonFields(@Nullable String reason) {}
