package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.DispatchRunStatus;
import org.waymend.dispatch.DispatchRunView.ScorePoint;
import org.waymend.dispatch.LeftOutVisit;
import org.waymend.dispatch.WhatIfFields;

/**
 * Runs as jobs for the nodes: whoever has time takes one, and keeps it by its heartbeat. All times
 * are the database's. Every call is a short transaction of its caller.
 */
public interface SolveJobs {
  /**
   * Takes the oldest job that waits, or whose node has been silent for so long.
   *
   * @param node different for every process
   */
  Optional<TakenRun> take(String node, Duration silence);

  /**
   * Writes how far the run is.
   *
   * @return whether to go on
   */
  Order heartbeat(TakenRun run, RunFigures figures);

  /** The problem of a run, as JSON; empty while it has none. */
  Optional<String> problem(DispatchRunId id);

  /**
   * Keeps what is to be planned; afterwards it never changes.
   *
   * @param sequence number of the last change of any visit when they were read, or an earlier one
   */
  boolean keepProblem(TakenRun run, String problem, int visits, long sequence);

  /** Keeps the best plan so far, with its problem, and what it leaves out. */
  boolean keepPlan(TakenRun run, String document, List<LeftOutVisit> leftOut);

  /** The run is over. */
  boolean end(TakenRun run, DispatchRunStatus status, String error);

  /** Gives the run back, so that another node goes on with it at once. */
  void putBack(TakenRun run);

  /** What the node does next. */
  enum Order {
    GO_ON,
    /** Somebody wants the run to end. */
    CANCEL,
    /** Another node has it: stop, and write nothing more. */
    LOST
  }

  /**
   * A run that a node has.
   *
   * @param attempt counts the nodes that took it; who has an older number has lost it
   * @param freezeMinutes what was promised to start sooner from now stays with its engineer
   * @param progressSeconds how long earlier nodes have searched
   * @param replayOf the run whose problem it solves once more; null to read the day
   * @param problem as an earlier node kept it, as JSON; null if none came so far
   * @param whatIf how the day is otherwise; null for the day as it is
   * @param document problem and best plan that an earlier node kept, as JSON; null if none
   */
  record TakenRun(
      DispatchRunId id,
      long attempt,
      String node,
      LocalDate on,
      int days,
      @Nullable UUID territoryId,
      int seconds,
      int freezeMinutes,
      int progressSeconds,
      @Nullable UUID replayOf,
      @Nullable WhatIfFields whatIf,
      @Nullable String problem,
      @Nullable String document) {}

  /** Figures of the best plan so far. */
  record RunFigures(
      int progressSeconds,
      long hard,
      long medium,
      long soft,
      int planned,
      long travelSeconds,
      long travelMetres,
      List<ScorePoint> curve) {}
}
