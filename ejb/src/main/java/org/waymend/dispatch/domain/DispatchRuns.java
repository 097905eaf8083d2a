package org.waymend.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.LeftOutVisit;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All runs. */
public interface DispatchRuns {
  void add(DispatchRun run);

  /**
   * @throws org.waymend.shared.DomainException {@code dispatch-run/unknown} when absent or out of
   *     reach
   */
  DispatchRun get(Reach reach, DispatchRunId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, DispatchRunId)}, and {@code
   *     request/stale} when it changed since
   */
  DispatchRun get(Reach reach, DispatchRunId id, long expectedVersion);

  Page<DispatchRun> page(Reach reach, ListQuery query);

  /** The last run that planned the day, as it really is, and has a plan. */
  Optional<DispatchRun> lastPlanned(LocalDate on);

  /** Problem and best plan; empty until the node has written them. */
  Optional<PlanDocument> document(DispatchRunId id);

  /** The same as JSON text, in the format of docs/plan-format.md. */
  Optional<String> documentText(DispatchRunId id);

  /** What its best plan leaves out. */
  List<LeftOutVisit> leftOut(DispatchRunId id);

  /**
   * The last run that was published after this one had read its day, and plans some of the same
   * visits; empty if there is none. Ask while the day is locked.
   */
  Optional<DispatchRunId> publishedSince(DispatchRunId id);

  /**
   * Notes which change of all visits was the last one of the run's publication. While the days are
   * locked.
   */
  void numberPublication(DispatchRunId id, long sequence);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
