package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.ArrivalWindow;

/**
 * How a day is to be otherwise in a run that only asks what would be. Lists may be left out.
 *
 * @param withoutShiftIds shifts that nobody works; no visit has begun on them
 * @param moreShifts shifts that somebody works too
 * @param moreAbsences leave inside shifts
 * @param otherWindows visits with other arrival windows
 * @param policy other weights; null for those of the day
 */
public record WhatIfFields(
    @Nullable List<UUID> withoutShiftIds,
    @Nullable List<MoreShift> moreShifts,
    @Nullable List<MoreAbsence> moreAbsences,
    @Nullable List<OtherWindows> otherWindows,
    @Nullable PolicyWeights policy) {

  /**
   * One more shift of an engineer.
   *
   * @param endsAt exclusive
   */
  public record MoreShift(
      @Nullable UUID engineerId, @Nullable Instant startsAt, @Nullable Instant endsAt) {}

  /**
   * One more absence of an engineer.
   *
   * @param endsAt exclusive
   */
  public record MoreAbsence(
      @Nullable UUID engineerId, @Nullable Instant startsAt, @Nullable Instant endsAt) {}

  /** A visit whose service starts in one of these windows; none for any time. */
  public record OtherWindows(
      @Nullable UUID visitId, @Nullable List<@Nullable ArrivalWindow> windows) {}

  /** Weights of the dispatch policy, 0 to 1,000,000; those that are null stay as they are. */
  public record PolicyWeights(
      @Nullable Long travelSecond,
      @Nullable Long travelKilometre,
      @Nullable Long latenessMinute,
      @Nullable Long overtimeMinute,
      @Nullable Long fairness,
      @Nullable Long notPreferred,
      @Nullable Long providerVisit,
      @Nullable Long overQualifiedLevel,
      @Nullable Long engineerChanged,
      @Nullable Long startMovedMinute) {

    /** Whether no weight is left open. */
    public boolean isComplete() {
      return Stream.of(
              travelSecond,
              travelKilometre,
              latenessMinute,
              overtimeMinute,
              fairness,
              notPreferred,
              providerVisit,
              overQualifiedLevel,
              engineerChanged,
              startMovedMinute)
          .allMatch(Objects::nonNull);
    }
  }

  /** Lists that are left out are empty. */
  public WhatIfFields {
    withoutShiftIds = Objects.requireNonNullElse(withoutShiftIds, List.of());
    moreShifts = Objects.requireNonNullElse(moreShifts, List.of());
    moreAbsences = Objects.requireNonNullElse(moreAbsences, List.of());
    otherWindows = Objects.requireNonNullElse(otherWindows, List.of());
  }
}
