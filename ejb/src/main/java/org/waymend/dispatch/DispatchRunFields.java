package org.waymend.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to plan.
 *
 * @param on local date of the shifts, in the house's zone; of several days the first
 * @param days how many days to plan together, 1 to 14; null for one
 * @param seconds how long to search, 1 to 3600
 * @param territoryId plans only the visits of this service territory; the others stay; null for all
 * @param freezeMinutes what was promised to start sooner from now stays with its engineer, 0 to
 *     1440; null for the operator's choice
 * @param replayOf plans the day once more as this run had read it; such a plan cannot be published,
 *     and days and territory are that run's; null to read the day as it is now
 * @param whatIf plans a day that is otherwise; such a plan cannot be published; null for the day as
 *     it is
 */
public record DispatchRunFields(
    @Nullable LocalDate on,
    @Nullable Integer days,
    @Nullable Integer seconds,
    @Nullable UUID territoryId,
    @Nullable Integer freezeMinutes,
    @Nullable UUID replayOf,
    @Nullable WhatIfFields whatIf) {}
