package org.waymend.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * One search for a plan of a day or some days. The figures are those of its best plan so far.
 *
 * @param days how many days it plans, from {@code on}
 * @param seconds how long it may search
 * @param freezeMinutes what was promised to start sooner than that stayed with its engineer
 * @param progressSeconds how long it has searched
 * @param hard minus the broken rules; only pinned visits can break any
 * @param medium minus the weights of the visits left out
 * @param soft minus the cost points of the policy
 * @param visits in the problem
 * @param travelSeconds driving of all routes
 * @param curve how the score grew, oldest first
 * @param error why it failed, else empty
 * @param isWhatIf true if its plan is of a day that is otherwise; it cannot be published
 * @param replayOf the run whose day it plans once more; null if it read the day itself
 * @param whatIf how the day is otherwise; null if it is not
 */
public record DispatchRunView(
    UUID id,
    long version,
    LocalDate on,
    int days,
    @Nullable UUID territoryId,
    DispatchRunStatus status,
    int seconds,
    int freezeMinutes,
    int progressSeconds,
    long hard,
    long medium,
    long soft,
    int visits,
    int planned,
    int unassigned,
    long travelSeconds,
    long travelMetres,
    List<ScorePoint> curve,
    @Nullable UUID createdBy,
    String createdByName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant publishedAt,
    String error,
    boolean isWhatIf,
    @Nullable UUID replayOf,
    @Nullable WhatIfFields whatIf)
    implements VersionedView {

  /** The score after so many seconds. */
  public record ScorePoint(int second, long medium, long soft) {}
}
