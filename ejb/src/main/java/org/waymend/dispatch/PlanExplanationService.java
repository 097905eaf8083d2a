package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.VisitExplanation.ExplainedLeftOut;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.dispatch.domain.GroupHold;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.dispatch.domain.PublishedDay;
import org.waymend.optimizer.explain.BestSlots;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.Counterfactual;
import org.waymend.optimizer.explain.Counterfactuals;
import org.waymend.optimizer.explain.Counterfactuals.Limits;
import org.waymend.optimizer.explain.Explainer;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.transaction.Transactions;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/**
 * Tells why plans are as they are, and what else they could be: of a run, or of what is published.
 * Reads in one short transaction and thinks with none open (ADR-0026).
 */
@ApplicationScoped
public class PlanExplanationService {
  private static final int MOST_CHANGES = 5;
  private static final int MOST_SLOTS = 20;

  /** What the others of a group ask for; nobody can give that up for one of its visits. */
  private static final Set<Change.Kind> OF_GROUPS =
      Set.of(Change.Kind.OTHER_WINDOWS, Change.Kind.ANY_ENGINEER);

  private DispatchRuns runs;
  private DispatchPolicies policies;
  private VisitSchedule visits;
  private DayReader reader;
  private RoadTravel travel;
  private WorkforceDirectory workforce;
  private Access access;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected PlanExplanationService() {} // container

  @Inject
  public PlanExplanationService(
      DispatchRuns runs,
      DispatchPolicies policies,
      VisitSchedule visits,
      DayReader reader,
      RoadTravel travel,
      WorkforceDirectory workforce,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.runs = runs;
    this.policies = policies;
    this.visits = visits;
    this.reader = reader;
    this.travel = travel;
    this.workforce = workforce;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Why the run's best plan treats the visit as it does.
   *
   * @throws DomainException {@code dispatch-run/unknown}; {@code dispatch-run/no-plan}; {@code
   *     visit/unknown} if the run did not look at the visit
   */
  public VisitExplanation explainRun(Actor actor, DispatchRunId run, UUID visitId) {
    return explain(ofRun(actor, "dispatch-run.explanation", run, visitId));
  }

  /**
   * What would have to be otherwise for the run to plan the visit.
   *
   * @throws DomainException as {@link #explainRun}; {@code visit/planned} if the plan has the visit
   */
  public VisitCounterfactuals counterfactualsOfRun(Actor actor, DispatchRunId run, UUID visitId) {
    return counterfactuals(ofRun(actor, "dispatch-run.counterfactuals", run, visitId));
  }

  /**
   * Why the published plan of a day treats the visit as it does.
   *
   * @throws DomainException {@code request/invalid} without a day; {@code visit/unknown} if the
   *     visit has nothing to do with the day
   */
  public VisitExplanation explainDay(Actor actor, @Nullable LocalDate on, UUID visitId) {
    return explain(ofDay(actor, "dispatch-board.explanation", on, visitId));
  }

  /**
   * What would have to be otherwise for somebody to come on that day.
   *
   * @throws DomainException as {@link #explainDay}; {@code visit/planned} if somebody comes
   */
  public VisitCounterfactuals counterfactualsOfDay(
      Actor actor, @Nullable LocalDate on, UUID visitId) {
    return counterfactuals(ofDay(actor, "dispatch-board.counterfactuals", on, visitId));
  }

  /**
   * The cheapest engineers and arrival windows for a visit that nobody has, beside what is
   * published. Its own windows do not count.
   *
   * @param minutes length of the windows, 30 to 720
   * @param most how many, 1 to 20
   * @throws DomainException {@code request/invalid}; {@code visit/unknown}; {@code visit/planned}
   */
  public VisitSlots slots(
      Actor actor, @Nullable LocalDate on, UUID visitId, int minutes, int most) {
    var operation = "dispatch-board.slots";
    access.check(actor, operation);
    var check = new Check();
    check.required("on", on);
    check.isTrue(
        minutes >= 30 && minutes <= 720, "minutes", "out-of-range", "must lie between 30 and 720");
    check.isTrue(
        most >= 1 && most <= MOST_SLOTS, "most", "out-of-range", "must lie between 1 and 20");
    check.throwIfAny();
    var day = reader.day(Objects.requireNonNull(on));
    var read =
        transactions.call(
            () -> {
              var visit = visits.get(access.reach(actor, operation), new VisitId(visitId));
              requireUnplanned(visit.engineerId() == null);
              var facts = reader.read(day, reader.shifts(day), List.of(visit));
              return readDay(reader.withGroups(facts), visit);
            });
    var hold = GroupHold.besides(read.visit, read.facts.groups());
    if (!hold.isOpen()) {
      return new VisitSlots(visitId, List.of());
    }
    var asked = asked(read);
    var windows = within(hold, windows(asked, minutes), asked.problem().horizon());
    var writer = new AnswerWriter(asked);
    return new VisitSlots(
        visitId,
        BestSlots.find(asked.problem(), asked.plan(), asked.request(), windows, most).stream()
            .map(writer::slot)
            .toList());
  }

  /** One after the other from the first shift's start to the last one's end, by the full hour. */
  private static List<StartWindow> windows(AskedPlan asked, int minutes) {
    var windows = new ArrayList<StartWindow>();
    var shifts = asked.problem().shifts();
    var horizon = asked.problem().horizon();
    int length = minutes * 60;
    int first = shifts.stream().mapToInt(shift -> shift.time().startSecond()).min().orElse(0);
    int last = shifts.stream().mapToInt(shift -> shift.time().endSecond()).max().orElse(0);
    var hour = horizon.at(first).atZone(horizon.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    int from = (int) Math.max(0, Duration.between(horizon.start(), hour).toSeconds());
    for (int second = from; second < last; second += length) {
      if (second + length > asked.nowSecond()) {
        windows.add(new StartWindow(second, second + length - 1));
      }
    }
    return windows;
  }

  /** What the others of its crew or sequence leave of the windows. */
  private static List<StartWindow> within(
      GroupHold hold, List<StartWindow> windows, Horizon horizon) {
    var left = new ArrayList<StartWindow>();
    for (var window : windows) {
      var times =
          new ArrivalWindow(
              horizon.at(window.earliestSecond()), horizon.at(window.latestSecond() + 1));
      for (var part : hold.within(List.of(times), times.startsAt(), times.endsAt())) {
        left.add(
            new StartWindow(second(horizon, part.startsAt()), second(horizon, part.endsAt()) - 1));
      }
    }
    return left;
  }

  private static int second(Horizon horizon, Instant at) {
    return Math.toIntExact(Duration.between(horizon.start(), at).toSeconds());
  }

  /**
   * What others of its group leave to a visit is no wish of the customer's that could be changed.
   */
  private static boolean isAdvice(AskedPlan asked, Counterfactual found) {
    var change = found.change();
    return change == null
        || asked.visit() == null
        || asked.visit().group() == null
        || !OF_GROUPS.contains(change.kind());
  }

  private static void requireUnplanned(boolean isUnplanned) {
    if (!isUnplanned) {
      throw new DomainException(
          Kind.CONFLICT,
          "visit/planned",
          "Somebody has the visit already; ask for others instead.");
    }
  }

  private static VisitExplanation explain(AskedPlan asked) {
    var explainer = new Explainer(asked.problem(), asked.plan());
    if (explainer.isPlanned(asked.id())) {
      var answer = new AnswerWriter(asked).assignment(explainer.assignment(asked.id()));
      return new VisitExplanation(asked.visitId(), answer, null);
    }
    var left = explainer.unassigned(asked.id());
    var document = PlanDocument.of(asked.problem(), asked.plan());
    return new VisitExplanation(
        asked.visitId(),
        null,
        new ExplainedLeftOut(left.reason(), PlanStops.blocked(document, left)));
  }

  private static VisitCounterfactuals counterfactuals(AskedPlan asked) {
    requireUnplanned(!new Explainer(asked.problem(), asked.plan()).isPlanned(asked.id()));
    var limits = Limits.standard(asked.nowSecond());
    var found = new Counterfactuals(asked.problem(), asked.plan(), limits);
    var writer = new AnswerWriter(asked);
    return new VisitCounterfactuals(
        asked.visitId(),
        found.find(asked.id(), MOST_CHANGES).stream()
            .filter(each -> isAdvice(asked, each))
            .map(writer::counterfactual)
            .toList());
  }

  private AskedPlan ofRun(Actor actor, String operation, DispatchRunId id, UUID visitId) {
    access.check(actor, operation);
    record ReadRun(PlanDocument document, Map<UUID, VisitView> visits, Map<UUID, String> names) {}
    var read =
        transactions.call(
            () -> {
              var run = runs.get(access.reach(actor, operation), id);
              var document =
                  runs.document(run.id())
                      .filter(found -> found.plan() != null)
                      .orElseThrow(DispatchRunService::noPlan);
              return new ReadRun(document, present(run), names(document));
            });
    return new AskedPlan(
        read.document.problem(),
        Objects.requireNonNull(read.document.plan()),
        visitId,
        read.visits.get(visitId),
        read.names,
        clock.instant());
  }

  private Map<UUID, VisitView> present(DispatchRun run) {
    var byId = new LinkedHashMap<UUID, VisitView>();
    reader.onShifts(reader.shifts(reader.days(run))).forEach(visit -> byId.put(visit.id(), visit));
    visits.unplanned().forEach(visit -> byId.put(visit.id(), visit));
    return byId;
  }

  private Map<UUID, String> names(PlanDocument document) {
    var ids = new LinkedHashSet<UUID>();
    document
        .problem()
        .shifts()
        .forEach(shift -> ids.add(UUID.fromString(shift.engineer().value())));
    var names = new HashMap<UUID, String>();
    workforce.engineers(ids).forEach((id, engineer) -> names.put(id, engineer.name()));
    return names;
  }

  private AskedPlan ofDay(Actor actor, String operation, @Nullable LocalDate on, UUID visitId) {
    access.check(actor, operation);
    var check = new Check();
    check.required("on", on);
    check.throwIfAny();
    var read =
        transactions.call(
            () -> {
              var visit = visits.get(access.reach(actor, operation), new VisitId(visitId));
              return readDay(reader.read(reader.day(Objects.requireNonNull(on)), null), visit);
            });
    return asked(read);
  }

  /** Travel times are asked for when the transaction is over. */
  private AskedPlan asked(ReadDay read) {
    var facts = PublishedDay.kept(read.facts);
    var problem = ProblemWriter.write(facts, read.policy, travel.times());
    requireInTurn(read.visit, problem);
    var names = new HashMap<UUID, String>();
    facts.engineers().forEach(engineer -> names.put(engineer.id(), engineer.name()));
    return new AskedPlan(
        problem,
        PublishedDay.plan(facts, problem),
        read.visit.id(),
        read.visit,
        names,
        facts.now());
  }

  /** Whom the others of its crew or sequence leave no time is not part of the day's problem. */
  static void requireInTurn(VisitView visit, DispatchProblem problem) {
    boolean isThere =
        problem.visits().stream().anyMatch(one -> one.id().value().equals(visit.id().toString()));
    if (!isThere && visit.group() != null && visit.status() == VisitStatus.UNPLANNED) {
      throw new DomainException(
          Kind.CONFLICT,
          "visit/waits-for-group",
          "The others of its crew or sequence leave it no time on that day. Plan them first.");
    }
  }

  private ReadDay readDay(DayFacts facts, VisitView visit) {
    return new ReadDay(facts, visit, policies.current().policy());
  }

  private record ReadDay(DayFacts facts, VisitView visit, DispatchPolicy policy) {}
}
