package org.waymend.inventory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part that may be used instead of another, and its place in the order. */
@Embeddable
public class PartSubstitute {
  @Column(name = "substitute_id")
  private UUID substituteId;

  private int position;

  @SuppressWarnings("NullAway.Init")
  protected PartSubstitute() {} // JPA

  PartSubstitute(UUID substituteId, int position) {
    this.substituteId = substituteId;
    this.position = position;
  }

  UUID substituteId() {
    return substituteId;
  }

  int position() {
    return position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartSubstitute that
        && substituteId.equals(that.substituteId)
        && position == that.position;
  }

  @Override
  public int hashCode() {
    return substituteId.hashCode() * 31 + position;
  }
}
