package org.waymend.optimizer.solver;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.GroupStop;
import org.waymend.optimizer.rules.HardRule;

/**
 * The judge of every plan. Hard: law, skill, shift, counted by broken rule. Medium: the weights of
 * what is left out. Soft: cost points by the policy. Called by OptaPlanner.
 */
public class DispatchConstraints implements ConstraintProvider {
  static final String SKILL = "skill";
  static final String CERTIFICATE = "certificate";
  static final String TOOL = "tool";
  static final String TERRITORY = "territory";
  static final String BANNED_ENGINEER = "banned-engineer";
  static final String REQUIRED_ENGINEER = "required-engineer";
  static final String VAN_PARTS = "van-parts";
  static final String START_WINDOW = "start-window";
  static final String OPENING_HOURS = "opening-hours";
  static final String ABSENCE = "absence";
  static final String BREAK = "break";
  static final String SHIFT_TIME = "shift-time";
  static final String FIXED_SHIFT = "fixed-shift";
  static final String FIXED_LEFT_OUT = "fixed-left-out";
  static final String FIXED_ORDER = "fixed-order";
  static final String CREW_TOGETHER = "crew-together";
  static final String CREW_COMPLETE = "crew-complete";
  static final String SEQUENCE = "sequence";
  static final String SAME_ENGINEER = "same-engineer";
  static final String UNASSIGNED = "unassigned";
  static final String TRAVEL = "travel";
  static final String LATENESS = "lateness";
  static final String OVERTIME = "overtime";
  static final String FAIRNESS = "fairness";
  static final String NOT_PREFERRED = "not-preferred";
  static final String PROVIDER = "provider";
  static final String OVER_QUALIFIED = "over-qualified";
  static final String ENGINEER_CHANGED = "engineer-changed";
  static final String START_MOVED = "start-moved";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      skill(factory),
      certificate(factory),
      tool(factory),
      territory(factory),
      bannedEngineer(factory),
      requiredEngineer(factory),
      vanParts(factory),
      startWindow(factory),
      openingHours(factory),
      absence(factory),
      breaks(factory),
      shiftTime(factory),
      fixedShift(factory),
      fixedLeftOut(factory),
      fixedOrder(factory),
      crewTogether(factory),
      crewComplete(factory),
      sequence(factory),
      sameEngineer(factory),
      unassigned(factory),
      travel(factory),
      lateness(factory),
      overtime(factory),
      fairness(factory),
      notPreferred(factory),
      provider(factory),
      overQualified(factory),
      engineerChanged(factory),
      startMoved(factory),
    };
  }

  /** Who cannot do the work must not be sent. */
  Constraint skill(ConstraintFactory factory) {
    return hard(factory, HardRule.SKILL, SKILL, Broken::skill);
  }

  /** An expired certificate is no certificate, whatever the engineer still knows. */
  Constraint certificate(ConstraintFactory factory) {
    return hard(factory, HardRule.CERTIFICATE_EXPIRED, CERTIFICATE, Broken::certificate);
  }

  /** What the work needs and is not along, nobody fetches meanwhile. */
  Constraint tool(ConstraintFactory factory) {
    return hard(factory, HardRule.TOOL, TOOL, Broken::tool);
  }

  /** Teams keep to the area that they were given. */
  Constraint territory(ConstraintFactory factory) {
    return hard(factory, HardRule.TERRITORY, TERRITORY, Broken::territory);
  }

  /** A customer who does not want an engineer does not get that engineer. */
  Constraint bannedEngineer(ConstraintFactory factory) {
    return hard(factory, HardRule.BANNED_ENGINEER, BANNED_ENGINEER, Broken::banned);
  }

  /** A visit that only certain engineers may do waits for one of them. */
  Constraint requiredEngineer(ConstraintFactory factory) {
    return hard(factory, HardRule.REQUIRED_ENGINEER, REQUIRED_ENGINEER, Broken::required);
  }

  /** Without the part the engineer drives for nothing. */
  Constraint vanParts(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRoute.class)
        .filter(PlanningRoute::isOfShift)
        .groupBy(PlanningRoute::engineer, ConstraintCollectors.toList())
        .flattenLast(PlanningRoute::shortages)
        .penalize(ONE_HARD)
        .justifyWith(
            (engineer, part, score) ->
                new Justification.PartMissing(
                    part.shift(), part.part(), part.usedThousandths(), part.vanThousandths()))
        .asConstraint(VAN_PARTS);
  }

  /** The customer was promised a window. */
  Constraint startWindow(ConstraintFactory factory) {
    return hard(factory, HardRule.START_WINDOW, START_WINDOW, Broken::startWindow);
  }

  /** Nobody works at a closed site. */
  Constraint openingHours(ConstraintFactory factory) {
    return hard(factory, HardRule.OPENING_HOURS, OPENING_HOURS, Broken::openingHours);
  }

  /** An engineer on leave does not work. */
  Constraint absence(ConstraintFactory factory) {
    return hard(factory, HardRule.ABSENCE, ABSENCE, Broken::absence);
  }

  /** Breaks are law. */
  Constraint breaks(ConstraintFactory factory) {
    return hard(factory, HardRule.BREAK, BREAK, Broken::breaks);
  }

  /** The way home belongs to the shift, and overtime has a limit by law. */
  Constraint shiftTime(ConstraintFactory factory) {
    return hard(factory, HardRule.SHIFT_TIME, SHIFT_TIME, Broken::shiftTime);
  }

  /** What a dispatcher pinned, or an engineer began, stays there. */
  Constraint fixedShift(ConstraintFactory factory) {
    return hard(factory, HardRule.FIXED_SHIFT, FIXED_SHIFT, Broken::fixedShift);
  }

  /** What is pinned or begun cannot be left out either. */
  Constraint fixedLeftOut(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRoute.class)
        .filter(PlanningRoute::isOfDummy)
        .flattenLast(PlanningRoute::leftOut)
        .filter(visit -> !visit.isFree())
        .penalize(ONE_HARD)
        .justifyWith((visit, score) -> fixedLeftOut(visit))
        .asConstraint(FIXED_LEFT_OUT);
  }

  /** Fixed visits were put in an order for a reason. */
  Constraint fixedOrder(ConstraintFactory factory) {
    return hard(factory, HardRule.FIXED_ORDER, FIXED_ORDER, Broken::fixedOrder);
  }

  /** What takes two is done by two at the same time, not by one after the other. */
  Constraint crewTogether(ConstraintFactory factory) {
    return acrossRoutes(factory, HardRule.CREW_TOGETHER, CREW_TOGETHER, BrokenGroup::crewTogether);
  }

  /** One of a crew alone stands at the site for nothing. */
  Constraint crewComplete(ConstraintFactory factory) {
    return acrossRoutes(factory, HardRule.CREW_COMPLETE, CREW_COMPLETE, BrokenGroup::crewComplete);
  }

  /** The later step builds on the earlier one. */
  Constraint sequence(ConstraintFactory factory) {
    return acrossRoutes(factory, HardRule.SEQUENCE, SEQUENCE, BrokenGroup::sequence);
  }

  /** Who began work of several days knows how it stands. */
  Constraint sameEngineer(ConstraintFactory factory) {
    return acrossRoutes(factory, HardRule.SAME_ENGINEER, SAME_ENGINEER, BrokenGroup::sameEngineer);
  }

  /** Leaving work undone costs its weight, more than any convenience. */
  Constraint unassigned(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRoute.class)
        .filter(PlanningRoute::isOfDummy)
        .flattenLast(PlanningRoute::leftOut)
        .penalizeLong(ONE_MEDIUM, VisitRequest::weight)
        .justifyWith((visit, score) -> new Justification.LeftOut(visit.id(), visit.weight()))
        .asConstraint(UNASSIGNED);
  }

  /** Time and distance on the road serve nobody. */
  Constraint travel(ConstraintFactory factory) {
    return byRoute(factory, TRAVEL, PlanningRoute::travelCost, PlanningRoute::whyTravel);
  }

  /** A start after the due second eats into what the contract promises. */
  Constraint lateness(ConstraintFactory factory) {
    return byStop(factory, LATENESS, TimedStop::lateness, TimedStop::whyLate);
  }

  /** Overtime within the limit is legal and dear. */
  Constraint overtime(ConstraintFactory factory) {
    return byRoute(factory, OVERTIME, PlanningRoute::overtimeCost, PlanningRoute::whyOvertime);
  }

  /** One long day and one short one cost more than two even ones: the cost grows as the square. */
  Constraint fairness(ConstraintFactory factory) {
    return byRoute(factory, FAIRNESS, PlanningRoute::fairnessCost, PlanningRoute::whyLongDay);
  }

  /** Customers like the engineer whom they know. */
  Constraint notPreferred(ConstraintFactory factory) {
    return byStop(factory, NOT_PREFERRED, TimedStop::notPreferred, TimedStop::whyNotPreferred);
  }

  /** A provider sends a bill for each visit. */
  Constraint provider(ConstraintFactory factory) {
    return byStop(factory, PROVIDER, TimedStop::provider, TimedStop::whyProvider);
  }

  /** The expert is wanted for what only an expert can do. */
  Constraint overQualified(ConstraintFactory factory) {
    return byStop(factory, OVER_QUALIFIED, TimedStop::overQualified, TimedStop::whyOverQualified);
  }

  /** Another engineer than announced must be explained to the customer and both engineers. */
  Constraint engineerChanged(ConstraintFactory factory) {
    return byStop(
        factory, ENGINEER_CHANGED, TimedStop::engineerChanged, TimedStop::whyEngineerChanged);
  }

  /** So must another time. */
  Constraint startMoved(ConstraintFactory factory) {
    return byStop(factory, START_MOVED, TimedStop::startMoved, TimedStop::whyStartMoved);
  }

  private static Constraint hard(
      ConstraintFactory factory, HardRule rule, String name, Function<Broken, Justification> why) {
    return factory
        .forEach(PlanningRoute.class)
        .flattenLast(route -> route.broken(rule))
        .penalize(ONE_HARD)
        .justifyWith((broken, score) -> why.apply(broken))
        .asConstraint(name);
  }

  private static Constraint acrossRoutes(
      ConstraintFactory factory,
      HardRule rule,
      String name,
      Function<BrokenGroup, Justification> why) {
    return factory
        .forEach(PlanningRoute.class)
        .flattenLast(PlanningRoute::groupStops)
        .groupBy(GroupStop::group, ConstraintCollectors.toList())
        .flattenLast(planned -> BrokenGroup.of(rule, planned))
        .penalize(ONE_HARD)
        .justifyWith((group, broken, score) -> why.apply(broken))
        .asConstraint(name);
  }

  private static Justification fixedLeftOut(VisitRequest visit) {
    return new Justification.FixedLeftOut(visit.id(), Objects.requireNonNull(visit.fix()).shift());
  }

  private static Constraint byRoute(
      ConstraintFactory factory,
      String name,
      ToLongFunction<PlanningRoute> cost,
      Function<PlanningRoute, Justification> why) {
    return factory
        .forEach(PlanningRoute.class)
        .filter(route -> route.isUsed() && cost.applyAsLong(route) > 0)
        .penalizeLong(ONE_SOFT, cost)
        .justifyWith((route, score) -> why.apply(route))
        .asConstraint(name);
  }

  private static Constraint byStop(
      ConstraintFactory factory,
      String name,
      ToLongFunction<TimedStop> cost,
      Function<TimedStop, Justification> why) {
    return factory
        .forEach(PlanningRoute.class)
        .flattenLast(PlanningRoute::stops)
        .filter(stop -> cost.applyAsLong(stop) > 0)
        .penalizeLong(ONE_SOFT, cost)
        .justifyWith((stop, score) -> why.apply(stop))
        .asConstraint(name);
  }
}
