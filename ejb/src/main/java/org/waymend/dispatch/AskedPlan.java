package org.waymend.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.shared.DomainException;
import org.waymend.workorder.VisitView;

/**
 * A visit that somebody asks about, with the plan.
 *
 * @param visit as it is now; null if it is not of the day any more
 * @param engineers names by id
 * @param now nothing can be changed before it
 */
record AskedPlan(
    DispatchProblem problem,
    DispatchPlan plan,
    UUID visitId,
    @Nullable VisitView visit,
    Map<UUID, String> engineers,
    Instant now) {

  /**
   * @throws DomainException {@code visit/unknown} if the problem does not have the visit
   */
  AskedPlan {
    if (problem.visits().stream().noneMatch(one -> one.id().equals(id(visitId)))) {
      throw DomainException.notFound("visit");
    }
  }

  private static VisitId id(UUID visitId) {
    return new VisitId(visitId.toString());
  }

  VisitId id() {
    return id(visitId);
  }

  VisitRequest request() {
    return problem.visits().stream()
        .filter(one -> one.id().equals(id()))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("visit"));
  }

  /** The present second of the horizon; 0 before it begins. */
  int nowSecond() {
    return Math.toIntExact(
        Math.max(0, Duration.between(problem.horizon().start(), now).toSeconds()));
  }
}
