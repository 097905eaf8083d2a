package org.waymend.workorder;

import org.jspecify.annotations.Nullable;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link VisitWorkService} and {@link VisitPartService}. */
public final class VisitWorkCommands {
  private VisitWorkCommands() {}

  /** Who acts on which visit, as it was seen. */
  public record OnVisit(Actor actor, VisitId id, long expectedVersion) {}

  /** Says no. */
  public record DeclineVisit(OnVisit on, DeclineFields fields) {}

  /** Is there. */
  public record ArriveAtVisit(OnVisit on, ArrivalFields fields) {}

  /** Ticks a step of the checklist, or takes the tick back. */
  public record TickTask(OnVisit on, TickFields fields) {}

  /** Takes a part from the van. */
  public record UsePart(OnVisit on, UsedPartFields fields) {}

  /** Puts a part that was taken back into the van. */
  public record ReturnPart(OnVisit on, UsedPartFields fields) {}

  /**
   * Ends it well.
   *
   * @param signature null if there is none
   */
  public record FinishVisit(OnVisit on, FinishFields fields, @Nullable ReceivedFile signature) {}

  /** Ends it without success. */
  public record FailVisit(OnVisit on, FailFields fields) {}

  /** Ends it since nobody is there. */
  public record MissVisit(OnVisit on, NoShowFields fields) {}

  /** Asks for another visit of the same work order. */
  public record RequestFollowUp(OnVisit on, VisitFields fields) {}

  /**
   * Adds a photo or another file.
   *
   * @param isInternal the customer never sees it; otherwise a photo is on the service report
   */
  public record AttachToVisit(Actor actor, VisitId id, ReceivedFile file, boolean isInternal) {}
}
