package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;
import org.waymend.workorder.VisitId;

/** What can be asked of dispatch. */
public final class DispatchCommands {
  private DispatchCommands() {}

  /** Plans a day in the background. */
  public record StartRun(Actor actor, DispatchRunFields fields) {}

  /** Ends a run early. */
  public record CancelRun(Actor actor, DispatchRunId id, long expectedVersion) {}

  /**
   * Publishes a run's plan.
   *
   * @param visitIds these visits only; null for all
   */
  public record PublishRun(Actor actor, DispatchRunId id, @Nullable List<UUID> visitIds) {}

  /** Saves what the optimizer weighs from now on. */
  public record SavePolicy(Actor actor, long expectedVersion, PolicyFields fields) {}

  /** Gives a visit to an engineer by hand. */
  public record AssignVisit(Actor actor, VisitId id, long expectedVersion, AssignFields fields) {}

  /** Takes a visit from its engineer. */
  public record UnassignVisit(
      Actor actor, VisitId id, long expectedVersion, @Nullable String note) {}

  /** Keeps the optimizer from moving a visit, or lets it. */
  public record PinVisit(Actor actor, VisitId id, long expectedVersion, boolean isPinned) {}
}
