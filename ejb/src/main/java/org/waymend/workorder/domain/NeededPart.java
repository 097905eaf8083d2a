package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.Quantity;

/** A part that a work order needs, and how much; immutable. */
@Embeddable
public class NeededPart {
  @Column(name = "part_id")
  private UUID partId;

  @Column(name = "quantity_thousandths")
  private long quantityThousandths;

  @SuppressWarnings("NullAway.Init")
  protected NeededPart() {} // JPA

  NeededPart(UUID partId, Quantity quantity) {
    this.partId = partId;
    this.quantityThousandths = quantity.thousandths();
  }

  public UUID partId() {
    return partId;
  }

  public Quantity quantity() {
    return new Quantity(quantityThousandths);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NeededPart that
        && partId.equals(that.partId)
        && quantityThousandths == that.quantityThousandths;
  }

  @Override
  public int hashCode() {
    return Objects.hash(partId, quantityThousandths);
  }
}
