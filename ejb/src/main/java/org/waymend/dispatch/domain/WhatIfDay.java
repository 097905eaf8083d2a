package org.waymend.dispatch.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.WhatIfFields;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.shared.Check;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.ArrivalWindow;

/** A day that is otherwise than it is, as a run's caller wants it. */
public final class WhatIfDay {
  private static final int MOST = 200;
  private static final long MOST_WEIGHT = 1_000_000;
  private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

  private WhatIfDay() {}

  /** Adds every field that is wrong in itself; what the ids mean is for others to check. */
  public static void check(Check check, WhatIfFields fields) {
    check.atMost("whatIf.withoutShiftIds", Objects.requireNonNull(fields.withoutShiftIds()), MOST);
    check.atMost("whatIf.moreShifts", Objects.requireNonNull(fields.moreShifts()), MOST);
    check.atMost("whatIf.moreAbsences", Objects.requireNonNull(fields.moreAbsences()), MOST);
    check.atMost("whatIf.otherWindows", Objects.requireNonNull(fields.otherWindows()), MOST);
    for (var shift : Objects.requireNonNull(fields.moreShifts())) {
      check.required("whatIf.moreShifts.engineerId", shift.engineerId());
      times(check, "whatIf.moreShifts", shift.startsAt(), shift.endsAt());
    }
    for (var absence : Objects.requireNonNull(fields.moreAbsences())) {
      check.required("whatIf.moreAbsences.engineerId", absence.engineerId());
      times(check, "whatIf.moreAbsences", absence.startsAt(), absence.endsAt());
    }
    for (var other : Objects.requireNonNull(fields.otherWindows())) {
      check.required("whatIf.otherWindows.visitId", other.visitId());
      for (var window : Objects.requireNonNullElse(other.windows(), List.<ArrivalWindow>of())) {
        var field = "whatIf.otherWindows.windows";
        if (check.required(field, window) != null) {
          times(check, field, window.startsAt(), window.endsAt());
        }
      }
    }
    var policy = fields.policy();
    if (policy != null) {
      checkWeights(check, "whatIf.policy", policy);
    }
  }

  /** Adds the field if a weight is out of range. */
  static void checkWeights(Check check, String field, PolicyWeights policy) {
    check.isTrue(
        weights(policy).stream().allMatch(weight -> weight >= 0 && weight <= MOST_WEIGHT),
        field,
        "out-of-range",
        "weights must lie between 0 and " + MOST_WEIGHT);
  }

  private static void times(
      Check check, String field, @Nullable Instant startsAt, @Nullable Instant endsAt) {
    var from = check.required(field + ".startsAt", startsAt);
    var until = check.required(field + ".endsAt", endsAt);
    check.isTrue(
        from == null
            || until == null
            || (from.isBefore(until)
                && Duration.between(from, until).compareTo(LONGEST_SHIFT) <= 0),
        field + ".endsAt",
        "out-of-range",
        "must be after the start by at most 24 hours");
  }

  private static List<Long> weights(PolicyWeights policy) {
    var weights = new ArrayList<@Nullable Long>();
    weights.add(policy.travelSecond());
    weights.add(policy.travelKilometre());
    weights.add(policy.latenessMinute());
    weights.add(policy.overtimeMinute());
    weights.add(policy.fairness());
    weights.add(policy.notPreferred());
    weights.add(policy.providerVisit());
    weights.add(policy.overQualifiedLevel());
    weights.add(policy.engineerChanged());
    weights.add(policy.startMovedMinute());
    return weights.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  /** The shifts that are added; the same ids for the same run whenever it is asked. */
  public static List<ShiftView> moreShifts(
      DispatchRunId run, PlanningDays day, WhatIfFields fields) {
    var shifts = new ArrayList<ShiftView>();
    for (var shift : Objects.requireNonNull(fields.moreShifts())) {
      var name = run.value() + " " + shifts.size();
      shifts.add(
          new ShiftView(
              UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
              1,
              Objects.requireNonNull(shift.engineerId()),
              "",
              "",
              LocalDate.ofInstant(Objects.requireNonNull(shift.startsAt()), day.zone()),
              Objects.requireNonNull(shift.startsAt()),
              Objects.requireNonNull(shift.endsAt()),
              null,
              0,
              day.zone().getId(),
              day.startsAt()));
    }
    return shifts;
  }

  /**
   * The problem with everything that is otherwise but the shifts that were added.
   *
   * @throws InvalidProblemException if a visit has begun on a shift that is taken away, or
   *     something is not of the day
   */
  public static DispatchProblem apply(DispatchProblem problem, WhatIfFields fields) {
    var changes = new ArrayList<Change>();
    for (var shift : Objects.requireNonNull(fields.withoutShiftIds())) {
      changes.add(new Change.NoShift(new ShiftId(shift.toString())));
    }
    for (var absence : Objects.requireNonNull(fields.moreAbsences())) {
      changes.add(
          new Change.MoreAbsence(
              new Absence(
                  new EngineerId(Objects.requireNonNull(absence.engineerId()).toString()),
                  second(problem.horizon(), Objects.requireNonNull(absence.startsAt())),
                  second(problem.horizon(), Objects.requireNonNull(absence.endsAt())))));
    }
    for (var other : Objects.requireNonNull(fields.otherWindows())) {
      var windows =
          Objects.requireNonNullElse(other.windows(), List.<ArrivalWindow>of()).stream()
              .map(Objects::requireNonNull)
              .filter(window -> window.endsAt().isAfter(problem.horizon().start()))
              .map(
                  window ->
                      new StartWindow(
                          second(problem.horizon(), window.startsAt()),
                          second(problem.horizon(), window.endsAt().minusSeconds(1))))
              .toList();
      var visit = new VisitId(Objects.requireNonNull(other.visitId()).toString());
      changes.add(new Change.OtherWindows(visit, windows));
    }
    var weights = fields.policy();
    if (weights != null) {
      changes.add(new Change.OtherPolicy(policy(problem.policy(), weights)));
    }
    return Change.apply(problem, changes);
  }

  private static int second(Horizon horizon, Instant at) {
    return Math.toIntExact(Math.max(0, Duration.between(horizon.start(), at).toSeconds()));
  }

  /** The old policy with these weights; those that are null stay. */
  static DispatchPolicy policy(DispatchPolicy old, PolicyWeights other) {
    return new DispatchPolicy(
        or(other.travelSecond(), old.travelSecond()),
        or(other.travelKilometre(), old.travelKilometre()),
        or(other.latenessMinute(), old.latenessMinute()),
        or(other.overtimeMinute(), old.overtimeMinute()),
        or(other.fairness(), old.fairness()),
        or(other.notPreferred(), old.notPreferred()),
        or(other.providerVisit(), old.providerVisit()),
        or(other.overQualifiedLevel(), old.overQualifiedLevel()),
        or(other.engineerChanged(), old.engineerChanged()),
        or(other.startMovedMinute(), old.startMovedMinute()),
        old.travelPercentByHour());
  }

  private static long or(@Nullable Long weight, long old) {
    return weight == null ? old : weight;
  }
}
