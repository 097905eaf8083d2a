package org.waymend.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.json.Json;

class QuantityTest {
  @Test
  void metres_have_three_decimals_and_read_back_as_entered() {
    assertThat(accepted("2.5", PartUnit.METRE)).isEqualTo(new Quantity(2_500));
    assertThat(accepted("0.001", PartUnit.LITRE).units()).isEqualTo(new BigDecimal("0.001"));
    assertThat(accepted("1000", PartUnit.KILOGRAM).units().toString()).isEqualTo("1000");
    assertThat(Json.write(Quantity.of(20).units())).isEqualTo("20");
  }

  @Test
  void a_piece_is_not_divided() {
    assertThat(accepted("3.000", PartUnit.PIECE)).isEqualTo(Quantity.of(3));
    assertRefused("2.5", PartUnit.PIECE, "not-whole");
    assertRefused("0.5", PartUnit.SET, "not-whole");
  }

  @Test
  void nonsense_is_refused() {
    assertRefused("0", PartUnit.METRE, "out-of-range");
    assertRefused("-1", PartUnit.METRE, "out-of-range");
    assertRefused("1.0001", PartUnit.METRE, "too-many-decimals");
    assertRefused("1000000001", PartUnit.METRE, "out-of-range");
  }

  @Test
  @Timeout(5)
  void a_monstrous_exponent_costs_nothing() {
    assertRefused("1E+999999999", PartUnit.METRE, "out-of-range");
    assertRefused("1E-999999999", PartUnit.METRE, "too-many-decimals");
    assertRefused("1E-999999999", PartUnit.PIECE, "not-whole");
  }

  private static Quantity accepted(String units, PartUnit unit) {
    var check = new Check();
    var quantity = Quantity.accept(check, "quantity", new BigDecimal(units), unit);
    check.throwIfAny();
    assertThat(quantity).isNotNull();
    return quantity;
  }

  private static void assertRefused(String units, PartUnit unit, String code) {
    assertThatThrownBy(() -> accepted(units, unit))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.fieldErrors()).singleElement().extracting("code").isEqualTo(code));
  }
}
