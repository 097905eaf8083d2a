package org.waymend.ticket;

import org.waymend.shared.access.Actor;

/** What can be asked of {@link CategoryService}. */
public final class CategoryCommands {
  private CategoryCommands() {}

  /** Adds a category. */
  public record RegisterCategory(Actor actor, CategoryFields fields) {}

  /** Changes a category; tickets that have it keep what they took from it. */
  public record ChangeCategory(
      Actor actor, CategoryId id, long expectedVersion, CategoryFields fields) {}
}
