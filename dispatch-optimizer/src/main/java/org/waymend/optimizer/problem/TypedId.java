package org.waymend.optimizer.problem;

/** An id that cannot be mistaken for another kind of id; the caller chooses the text. */
public sealed interface TypedId
    permits EngineerId, GroupId, PartId, PlaceId, ShiftId, SkillId, TerritoryId, ToolId, VisitId {

  /** The caller's own id as text: 1 to 100 characters, not blank. */
  String value();
}
