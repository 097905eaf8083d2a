package org.waymend.optimizer.solver;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.Violation;

/**
 * One rule that a route breaks, with what says why.
 *
 * @param stop of the violation's visit; null when it is about the route as a whole
 * @param returnSecond of the route
 */
record Broken(DayTables day, Violation violation, @Nullable PlannedStop stop, int returnSecond) {

  ShiftId shift() {
    return violation.shift();
  }

  ShiftOffer offer() {
    return day.shift(day.index(violation.shift()));
  }

  VisitId visit() {
    return Objects.requireNonNull(violation.visit());
  }

  VisitRequest request() {
    return day.visit(day.index(visit()));
  }

  VisitFix fix() {
    return Objects.requireNonNull(request().fix());
  }

  PlannedStop timed() {
    return Objects.requireNonNull(stop);
  }

  Justification skill() {
    return new Justification.SkillMissing(
        shift(), visit(), request().skills(), levels(offer(), request()));
  }

  Justification certificate() {
    var expired =
        levels(offer(), request()).stream()
            .filter(level -> !level.coversUntil(timed().endSecond()))
            .toList();
    return new Justification.CertificateExpired(shift(), visit(), timed().endSecond(), expired);
  }

  Justification tool() {
    var missing =
        request().tools().stream()
            .filter(tool -> !offer().tools().contains(tool))
            .collect(Collectors.toUnmodifiableSet());
    return new Justification.ToolMissing(shift(), visit(), missing);
  }

  Justification territory() {
    return new Justification.OutsideTerritory(shift(), visit(), request().territory());
  }

  Justification banned() {
    return new Justification.EngineerBanned(shift(), visit(), offer().engineer());
  }

  Justification required() {
    return new Justification.OtherEngineerRequired(
        shift(), visit(), offer().engineer(), request().requiredEngineers());
  }

  Justification startWindow() {
    return new Justification.OutsideWindow(
        shift(), visit(), timed().startSecond(), request().startsWithin());
  }

  Justification openingHours() {
    return new Justification.SiteClosed(
        shift(), visit(), timed().startSecond(), timed().endSecond(), request().openingHours());
  }

  Justification absence() {
    return new Justification.EngineerAbsent(shift(), violation.visit(), offer().engineer());
  }

  Justification breaks() {
    return new Justification.BreakMissed(shift(), offer().breaks());
  }

  Justification shiftTime() {
    return new Justification.OutsideShift(shift(), violation.visit(), offer().time(), returnSecond);
  }

  Justification fixedShift() {
    return new Justification.OnAnotherShift(shift(), visit(), fix().shift());
  }

  Justification fixedOrder() {
    return new Justification.OutOfOrder(shift(), visit(), fix().order(), timed().startSecond());
  }

  /** What the engineer has of what the visit needs. */
  static List<SkillLevel> levels(ShiftOffer shift, VisitRequest visit) {
    return visit.skills().stream()
        .map(SkillNeed::skill)
        .map(shift::skill)
        .filter(Objects::nonNull)
        .toList();
  }
}
