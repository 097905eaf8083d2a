package org.waymend.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;

/**
 * How much of a part, counted in whole thousandths of its unit, so that metres, litres and
 * kilograms add up exactly (ADR-0005). Outside it is a plain number of units with at most three
 * decimals.
 *
 * @param thousandths thousandths of the part's unit
 */
public record Quantity(long thousandths) {
  public static final Quantity ZERO = new Quantity(0);

  /** The largest that one entry may say, in units; sums have room above. */
  public static final long MOST = 1_000_000_000;

  private static final int DECIMALS = 3;

  /** A number of whole units. */
  public static Quantity of(long units) {
    return new Quantity(Math.multiplyExact(units, 1000));
  }

  /**
   * What somebody entered: above zero, at most {@link #MOST}, with three decimals or, in a unit
   * that can't be divided, with none.
   *
   * @return the quantity, or null after an error was added to {@code check}
   */
  public static @Nullable Quantity accept(
      Check check, String field, @Nullable BigDecimal units, @Nullable PartUnit unit) {
    if (units == null) {
      check.add(field, "required", "is required");
    } else if (units.signum() <= 0 || units.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      check.add(field, "out-of-range", "must be above 0 and at most " + MOST);
    } else {
      int decimals = Math.max(0, units.stripTrailingZeros().scale());
      if (unit != null && unit.isWhole() && decimals > 0) {
        check.add(field, "not-whole", "must be a whole number, since the unit is " + unit);
      } else if (decimals > DECIMALS) {
        check.add(field, "too-many-decimals", "may have at most three decimals");
      } else {
        var exact = units.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        return new Quantity(exact.unscaledValue().longValueExact());
      }
    }
    return null;
  }

  /** This quantity in units: 2500 thousandths are 2.5. */
  public BigDecimal units() {
    var units = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
    return units.scale() < 0 ? units.setScale(0, RoundingMode.UNNECESSARY) : units;
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(thousandths, other.thousandths));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(Math.subtractExact(thousandths, other.thousandths));
  }
}
