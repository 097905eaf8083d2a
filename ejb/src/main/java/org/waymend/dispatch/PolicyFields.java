package org.waymend.dispatch;

import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.shared.Money;

/**
 * What the optimizer is to weigh.
 *
 * @param weights all of them
 * @param drivingHour what an hour of driving costs the house, to show weights as money; null if
 *     nobody has said
 * @param note why it was changed, up to 500 characters
 */
public record PolicyFields(
    @Nullable PolicyWeights weights, @Nullable Money drivingHour, @Nullable String note) {}
