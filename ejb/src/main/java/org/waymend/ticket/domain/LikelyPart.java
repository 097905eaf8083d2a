package org.waymend.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.Quantity;

/** A part that a visit probably needs, and how much; immutable. */
@Embeddable
public class LikelyPart {
  @Column(name = "part_id")
  private UUID partId;

  @Column(name = "quantity_thousandths")
  private long quantityThousandths;

  @SuppressWarnings("NullAway.Init")
  protected LikelyPart() {} // JPA

  LikelyPart(UUID partId, Quantity quantity) {
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
    return other instanceof LikelyPart that
        && partId.equals(that.partId)
        && quantityThousandths == that.quantityThousandths;
  }

  @Override
  public int hashCode() {
    return Objects.hash(partId, quantityThousandths);
  }
}
