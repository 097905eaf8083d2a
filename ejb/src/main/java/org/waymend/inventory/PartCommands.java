package org.waymend.inventory;

import org.waymend.shared.access.Actor;

/** What can be asked of {@link PartService}. */
public final class PartCommands {
  private PartCommands() {}

  /** Adds a part to the catalogue. */
  public record RegisterPart(Actor actor, PartFields fields) {}

  /** Changes a part; its unit only while nothing of it was ever moved. */
  public record ChangePart(Actor actor, PartId id, long expectedVersion, PartFields fields) {}
}
