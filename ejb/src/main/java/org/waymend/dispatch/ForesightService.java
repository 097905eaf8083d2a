package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.ChangeCount;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.dispatch.domain.PublishedDay;
import org.waymend.optimizer.explain.Explainer;
import org.waymend.optimizer.explain.SoftCost;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.transaction.Transactions;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/**
 * Tells, while a visit is dragged, what would come of letting go: for every engineer of a day at
 * once (ADR-0035). Reads in one short transaction and thinks with none open. A day of which nothing
 * has changed is not read again.
 */
@ApplicationScoped
public class ForesightService {
  private VisitSchedule visits;
  private DayReader reader;
  private RoadTravel travel;
  private Access access;
  private Transactions transactions;
  private ChangeCount changes;
  private DispatchPolicies policies;
  private final KnownDays days = new KnownDays();
  private final KnownTravel known = new KnownTravel();

  @SuppressWarnings("NullAway.Init")
  protected ForesightService() {} // container

  @Inject
  public ForesightService(
      VisitSchedule visits,
      DayReader reader,
      RoadTravel travel,
      ChangeCount changes,
      DispatchPolicies policies,
      Access access,
      Transactions transactions) {
    this.visits = visits;
    this.reader = reader;
    this.travel = travel;
    this.changes = changes;
    this.policies = policies;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Whom the visit may be given to by hand on that day, when, and what the published plan would
   * cost more; for the others what is against it. The visit counts as free: neither its pin nor its
   * present time matter, only its windows.
   *
   * @throws DomainException {@code request/invalid} without a day; {@code visit/unknown}; {@code
   *     visit/under-way} if it has begun or is over; {@code visit/waits-for-group}
   */
  public VisitForesight foresight(Actor actor, VisitId id, @Nullable LocalDate on) {
    var operation = "visit.foresight";
    access.check(actor, operation);
    var check = new Check();
    check.required("on", on);
    check.throwIfAny();
    var day = Objects.requireNonNull(on);
    record Read(VisitView visit, DayFacts facts, DispatchPolicy policy) {}
    var read =
        transactions.call(
            () -> {
              var visit = visits.get(access.reach(actor, operation), id);
              VisitAssignmentService.requireAhead(visit);
              var facts = facts(day).and(visit);
              var grouped = visit.group() == null ? facts : reader.withGroups(facts);
              return new Read(visit, grouped, policies.current().policy());
            });
    return answer(day, read.visit, read.facts, read.policy);
  }

  /**
   * What the engineer's day costs as it is published.
   *
   * @throws DomainException {@code request/invalid} without a day
   */
  public RouteCost routeCost(Actor actor, UUID engineerId, @Nullable LocalDate on) {
    access.check(actor, "dispatch-board.route-cost");
    var check = new Check();
    check.required("on", on);
    check.throwIfAny();
    var day = Objects.requireNonNull(on);
    record Read(DayFacts facts, DispatchPolicy policy) {}
    var read = transactions.call(() -> new Read(facts(day), policies.current().policy()));
    var kept = PublishedDay.kept(read.facts);
    var problem = ProblemWriter.write(kept, read.policy, known.of(travel.times()));
    var explainer = new Explainer(problem, PublishedDay.plan(kept, problem));
    var cost =
        problem.shifts().stream()
            .filter(shift -> shift.engineer().value().equals(engineerId.toString()))
            .map(shift -> explainer.routeCost(shift.id()))
            .reduce(SoftCost.ZERO, SoftCost::plus);
    return new RouteCost(engineerId, day, cost.total(), AnswerWriter.costs(cost));
  }

  private DayFacts facts(LocalDate on) {
    var state = new KnownDays.State(changes.committed(), visits.sequence());
    var day = reader.day(on);
    return reader.later(days.facts(day, state, () -> reader.read(day, null)));
  }

  private VisitForesight answer(
      LocalDate on, VisitView visit, DayFacts facts, DispatchPolicy policy) {
    var times = known.of(travel.times());
    var kept = PublishedDay.kept(facts);
    var plan = PublishedDay.plan(kept, ProblemWriter.write(kept, policy, times));
    var problem = ProblemWriter.write(PublishedDay.kept(facts.placing(visit.id())), policy, times);
    PlanExplanationService.requireInTurn(visit, problem);
    var found =
        new Explainer(problem, plan)
            .foresight(new org.waymend.optimizer.problem.VisitId(visit.id().toString()));
    var names = new HashMap<UUID, String>();
    facts.engineers().forEach(engineer -> names.put(engineer.id(), engineer.name()));
    var writer =
        new AnswerWriter(new AskedPlan(problem, plan, visit.id(), visit, names, facts.now()));
    return new VisitForesight(visit.id(), visit.version(), on, writer.rows(found));
  }
}
