package org.waymend.optimizer.solver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.ConstraintJustification;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitId;

/**
 * Why a constraint counted something: one record for each constraint, with what a screen needs to
 * say it. Seconds count from the horizon's start, parts in thousandths, points by the policy.
 */
public sealed interface Justification extends ConstraintJustification {

  /** {@code skill}: what the visit needs and what the engineer has of it. */
  record SkillMissing(ShiftId shift, VisitId visit, List<SkillNeed> needed, List<SkillLevel> there)
      implements Justification {}

  /** {@code certificate}: the service ends after these have expired. */
  record CertificateExpired(ShiftId shift, VisitId visit, int endSecond, List<SkillLevel> expired)
      implements Justification {}

  /** {@code tool}: what the engineer does not have along. */
  record ToolMissing(ShiftId shift, VisitId visit, Set<ToolId> missing) implements Justification {}

  /** {@code territory}: the shift does not cover it. */
  record OutsideTerritory(ShiftId shift, VisitId visit, @Nullable TerritoryId territory)
      implements Justification {}

  /** {@code banned-engineer}. */
  record EngineerBanned(ShiftId shift, VisitId visit, EngineerId engineer)
      implements Justification {}

  /** {@code required-engineer}: one of these was asked for. */
  record OtherEngineerRequired(
      ShiftId shift, VisitId visit, EngineerId engineer, Set<EngineerId> required)
      implements Justification {}

  /** {@code van-parts}: the route uses more than there is. */
  record PartMissing(ShiftId shift, PartId part, long usedThousandths, long vanThousandths)
      implements Justification {}

  /** {@code start-window}. */
  record OutsideWindow(ShiftId shift, VisitId visit, int startSecond, List<StartWindow> windows)
      implements Justification {}

  /** {@code opening-hours}. */
  record SiteClosed(
      ShiftId shift, VisitId visit, int startSecond, int endSecond, List<OpeningHours> hours)
      implements Justification {}

  /** {@code absence}: the visit, or a drive to it; null for the drive home or a break. */
  record EngineerAbsent(ShiftId shift, @Nullable VisitId visit, EngineerId engineer)
      implements Justification {}

  /** {@code break}: one of these is not taken, or not as it must be. */
  record BreakMissed(ShiftId shift, List<ShiftBreak> due) implements Justification {}

  /** {@code shift-time}: begins too early, or, without a visit, is back too late. */
  record OutsideShift(ShiftId shift, @Nullable VisitId visit, ShiftTime time, int returnSecond)
      implements Justification {}

  /** {@code fixed-shift}: the shift that keeps the visit. */
  record OnAnotherShift(ShiftId shift, VisitId visit, ShiftId kept) implements Justification {}

  /** {@code fixed-left-out}: the shift that keeps the visit. */
  record FixedLeftOut(VisitId visit, ShiftId kept) implements Justification {}

  /** {@code fixed-order}: its place among the fixed visits, or its time. */
  record OutOfOrder(ShiftId shift, VisitId visit, int order, int startSecond)
      implements Justification {}

  /** {@code crew-together}: starts apart from the crew, or the engineer is in it already. */
  record CrewApart(GroupId group, ShiftId shift, VisitId visit, int startSecond)
      implements Justification {}

  /** {@code crew-complete}: the visit was left out, another of the crew is on the shift. */
  record CrewIncomplete(GroupId group, ShiftId shift, VisitId leftOut) implements Justification {}

  /** {@code sequence}: starts too early, or one before it was left out. */
  record OutOfSequence(
      GroupId group, ShiftId shift, VisitId visit, int startSecond, int minGapSeconds)
      implements Justification {}

  /** {@code same-engineer}: the visit before it in the group has another engineer. */
  record EngineersDiffer(GroupId group, ShiftId shift, VisitId visit, EngineerId engineer)
      implements Justification {}

  /** {@code unassigned}: what leaving the visit out weighs. */
  record LeftOut(VisitId visit, long weight) implements Justification {}

  /** {@code travel} of a whole route. */
  record Driven(ShiftId shift, long seconds, long metres, long points) implements Justification {}

  /** {@code lateness}. */
  record Late(
      ShiftId shift, VisitId visit, @Nullable Integer dueSecond, int startSecond, long points)
      implements Justification {}

  /** {@code overtime}. */
  record Overtime(ShiftId shift, int endSecond, int returnSecond, long points)
      implements Justification {}

  /** {@code fairness}: driving and service of a whole route. */
  record LongDay(ShiftId shift, long workSeconds, long points) implements Justification {}

  /** {@code not-preferred}. */
  record NotPreferred(
      ShiftId shift, VisitId visit, EngineerId engineer, Set<EngineerId> preferred, long points)
      implements Justification {}

  /** {@code provider}. */
  record ProviderVisit(ShiftId shift, VisitId visit, long points) implements Justification {}

  /** {@code over-qualified}: what the visit needs and what the engineer has of it. */
  record OverQualified(
      ShiftId shift, VisitId visit, List<SkillNeed> needed, List<SkillLevel> there, long points)
      implements Justification {}

  /** {@code engineer-changed}: who was promised is in the running plan. */
  record EngineerChanged(ShiftId shift, VisitId visit, EngineerId engineer, long points)
      implements Justification {}

  /** {@code start-moved}: when it was promised is in the running plan. */
  record StartMoved(ShiftId shift, VisitId visit, int startSecond, long points)
      implements Justification {}
}
