package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchRunView.ScorePoint;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.dispatch.domain.SolveJobs.Order;
import org.waymend.dispatch.domain.SolveJobs.RunFigures;
import org.waymend.dispatch.domain.SolveJobs.TakenRun;
import org.waymend.dispatch.domain.WhatIfDay;
import org.waymend.optimizer.DispatchOptimizer;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.change.FrozenDay;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.shared.Environment;
import org.waymend.shared.transaction.Transactions;
import org.waymend.shared.transaction.TransientFailures;
import org.waymend.workforce.ShiftView;

/**
 * One run from its problem to its plan. Reads in one short transaction, searches with none open,
 * and writes how far it is about once a second; nothing is locked meanwhile. A run that another
 * node began goes on with the same problem for the time that is left, and keeps the better plan.
 */
@ApplicationScoped
public class SolveWork {
  private static final Logger LOG = System.getLogger(SolveWork.class.getName());
  private static final Duration BEAT = Duration.ofMillis(500);
  private static final int BEATS_BETWEEN_LOOKS = 2; // each look times and scores the best plan
  private static final int BEATS_BETWEEN_PLANS = 20; // each writes problem and plan
  private static final int SHORT_SECONDS = 10;
  private static final double HEAT_IN_THE_DAY = 0.1;
  private static final int MOST_SECONDS = 400 * 86_400;

  private SolveJobs jobs;
  private DayReader reader;
  private RoadTravel travel;
  private Transactions transactions;
  private DispatchOptimizer optimizer;
  private DispatchPolicies policies;
  private DispatchLimits limits;

  @SuppressWarnings("NullAway.Init")
  protected SolveWork() {} // container

  @Inject
  SolveWork(
      SolveJobs jobs,
      DayReader reader,
      RoadTravel travel,
      Transactions transactions,
      DispatchOptimizer optimizer,
      DispatchPolicies policies,
      Environment environment) {
    this.jobs = jobs;
    this.reader = reader;
    this.travel = travel;
    this.transactions = transactions;
    this.optimizer = optimizer;
    this.policies = policies;
    limits = DispatchLimits.of(environment);
  }

  /**
   * Works until the run is over, lost, or {@code isStopping}; then it is given back.
   *
   * @param isStopping asked about twice a second
   */
  public void run(TakenRun run, BooleanSupplier isStopping) {
    try {
      var problem = problem(run);
      if (problem != null) {
        search(run, problem, isStopping);
      }
    } catch (RuntimeException e) {
      if (TransientFailures.isTransient(e)) {
        // The run is silent from now on, so the next node that has time goes on with it.
        LOG.log(Level.WARNING, "Dispatch run " + run.id().value() + " lost its database", e);
        return;
      }
      if (isStopping.getAsBoolean()) {
        LOG.log(Level.INFO, "Dispatch run " + run.id().value() + " is given back: " + e);
        transactions.run(() -> jobs.putBack(run));
        return;
      }
      LOG.log(Level.ERROR, "Dispatch run " + run.id().value() + " failed", e);
      transactions.run(
          () -> jobs.end(run, DispatchRunStatus.FAILED, Objects.toString(e.getMessage(), "")));
    }
  }

  /** The problem that was kept, or a new one; null when the run was lost. */
  private @Nullable DispatchProblem problem(TakenRun run) {
    var kept = run.problem();
    if (kept != null) {
      return PlanJson.read(kept).problem();
    }
    var replayOf = run.replayOf();
    var made = replayOf == null ? read(run) : replayed(run, new DispatchRunId(replayOf));
    var text = PlanJson.write(PlanDocument.of(made.problem, null));
    boolean isKept =
        transactions.call(
            () -> jobs.keepProblem(run, text, made.problem.visits().size(), made.sequence));
    return isKept ? made.problem : null;
  }

  private record Made(DispatchProblem problem, long sequence) {}

  private Made read(TakenRun run) {
    var whatIf = run.whatIf();
    var days = reader.days(run.on(), run.days());
    var more = whatIf == null ? List.<ShiftView>of() : WhatIfDay.moreShifts(run.id(), days, whatIf);
    record Read(long sequence, DispatchPolicy policy, DayFacts facts) {}
    var read =
        transactions.call(
            () -> { // the number first: who publishes in between is noticed later
              long sequence = reader.sequence();
              var policy = policies.current().policy();
              return new Read(sequence, policy, reader.read(days, run.territoryId(), more));
            });
    limits.requireSmall(read.facts.visits().size(), read.facts.shifts().size());
    var real = ProblemWriter.write(read.facts, read.policy, travel.times());
    var asked = whatIf == null ? real : WhatIfDay.apply(real, whatIf);
    return new Made(FrozenDay.pinned(asked, frozenUntil(run, read.facts, asked)), read.sequence);
  }

  private Made replayed(TakenRun run, DispatchRunId original) {
    var whatIf = run.whatIf();
    var text =
        transactions.call(() -> jobs.problem(original)).orElseThrow(DispatchRunService::noPlan);
    var problem = PlanJson.read(text).problem();
    return new Made(whatIf == null ? problem : WhatIfDay.apply(problem, whatIf), 0);
  }

  /** What was promised to start before this second stays; 0 for nothing. */
  private static int frozenUntil(TakenRun run, DayFacts facts, DispatchProblem problem) {
    var until = facts.now().plus(Duration.ofMinutes(run.freezeMinutes()));
    long second = Duration.between(problem.horizon().start(), until).toSeconds();
    return run.freezeMinutes() == 0 ? 0 : (int) Math.max(0, Math.min(second, MOST_SECONDS));
  }

  private void search(TakenRun run, DispatchProblem problem, BooleanSupplier isStopping) {
    int left = Math.max(1, run.seconds() - run.progressSeconds());
    var before = run.document();
    var earlier = before == null ? null : PlanJson.read(before).plan();
    var search = optimizer.start(problem, budget(problem, left), SolveListener.SILENT);
    try {
      follow(run, problem, search, earlier, isStopping);
    } finally {
      search.cancel(); // harmless when it is over; else nobody would end it
    }
  }

  /** Who has little time and a plan that runs stays near it. */
  private SolveBudget budget(DispatchProblem problem, int seconds) {
    var budget = SolveBudget.ofTime(Duration.ofSeconds(seconds)).withThreads(limits.threads());
    boolean isPlanned = problem.running().size() * 2 > problem.visits().size();
    return isPlanned && seconds <= SHORT_SECONDS ? budget.withHeat(HEAT_IN_THE_DAY) : budget;
  }

  private void follow(
      TakenRun run,
      DispatchProblem problem,
      SolveRun search,
      @Nullable DispatchPlan earlier,
      BooleanSupplier isStopping) {
    var curve = new ArrayList<ScorePoint>();
    boolean isCancelled = false;
    var plan = earlier;
    for (int beat = 1; !search.isDone(); beat++) {
      LockSupport.parkNanos(BEAT.toNanos());
      if (isStopping.getAsBoolean()) {
        search.cancel();
        search.best().ifPresent(found -> keep(run, problem, better(found, earlier)));
        transactions.run(() -> jobs.putBack(run));
        return;
      }
      if (plan == null || beat % BEATS_BETWEEN_LOOKS == 0) {
        plan = search.best().map(found -> better(found, earlier)).orElse(earlier);
      }
      int seconds = run.progressSeconds() + (int) search.progress().elapsed().toSeconds();
      var order = beat(run, plan, seconds, curve);
      if (order == Order.LOST) {
        search.cancel();
        return;
      }
      if (order == Order.CANCEL && !isCancelled) {
        isCancelled = true;
        search.cancel();
      }
      if (plan != null && beat % BEATS_BETWEEN_PLANS == 0) {
        keep(run, problem, plan);
      }
    }
    var last = better(search.join(), earlier);
    last.requireComplete(problem);
    int seconds = run.progressSeconds() + (int) search.progress().elapsed().toSeconds();
    beat(run, last, seconds, curve);
    keep(run, problem, last);
    var status = isCancelled ? DispatchRunStatus.CANCELLED : DispatchRunStatus.COMPLETED;
    transactions.run(() -> jobs.end(run, status, ""));
  }

  private static DispatchPlan better(DispatchPlan plan, @Nullable DispatchPlan earlier) {
    return earlier == null || plan.score().compareTo(earlier.score()) >= 0 ? plan : earlier;
  }

  private Order beat(
      TakenRun run, @Nullable DispatchPlan plan, int seconds, List<ScorePoint> curve) {
    if (plan == null) {
      return transactions.call(
          () -> jobs.heartbeat(run, new RunFigures(seconds, 0, 0, 0, 0, 0, 0, curve)));
    }
    var score = plan.score();
    var last = curve.isEmpty() ? null : curve.get(curve.size() - 1);
    if (last == null || last.medium() != score.medium() || last.soft() != score.soft()) {
      curve.add(new ScorePoint(seconds, score.medium(), score.soft()));
    }
    var figures =
        new RunFigures(
            seconds,
            score.hard(),
            score.medium(),
            score.soft(),
            plan.plannedVisits(),
            plan.travelSeconds(),
            plan.routes().stream().mapToLong(PlannedRoute::travelMetres).sum(),
            List.copyOf(curve));
    return transactions.call(() -> jobs.heartbeat(run, figures));
  }

  private void keep(TakenRun run, DispatchProblem problem, DispatchPlan plan) {
    var document = PlanDocument.of(problem, plan);
    var text = PlanJson.write(document);
    var leftOut = leftOut(document);
    transactions.run(() -> jobs.keepPlan(run, text, leftOut));
  }

  private static List<LeftOutVisit> leftOut(PlanDocument document) {
    return Objects.requireNonNull(document.plan()).unassigned().stream()
        .map(
            left ->
                new LeftOutVisit(
                    UUID.fromString(left.visit().value()),
                    left.reason(),
                    PlanStops.blocked(document, left)))
        .toList();
  }
}
