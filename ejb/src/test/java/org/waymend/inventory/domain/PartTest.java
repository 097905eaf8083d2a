package org.waymend.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.PartFields;
import org.waymend.inventory.PartMother;
import org.waymend.inventory.PartUnit;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.FieldError;
import org.waymend.shared.Money;

class PartTest {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  private static final UUID ID = new UUID(1, 1);

  @Test
  void a_part_says_everything_that_is_wrong_at_once() {
    var fields =
        new PartFields(
            "no blanks",
            " ",
            null,
            PartUnit.METRE,
            new Money(-1, "USD"),
            new Money(-1, "USD"),
            true,
            null,
            Arrays.asList("a|b", null),
            Arrays.asList(ID, null, new UUID(2, 2), new UUID(2, 2)));
    assertThatThrownBy(() -> Part.register(ID, fields, NINE))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder(
                        "number",
                        "nameEn",
                        "nameZh",
                        "price",
                        "cost",
                        "isSerialTracked",
                        "fitsModels[0]",
                        "fitsModels[1]",
                        "substituteIds[0]",
                        "substituteIds[1]",
                        "substituteIds[3]"));
  }

  @Test
  void one_name_is_enough_and_no_cost_is_none_in_the_currency_of_the_price() {
    var fields =
        new PartFields(
            "p-1", null, "水泵", PartUnit.PIECE, new Money(500, "CNY"), null, null, null, null, null);
    var view = Part.register(ID, fields, NINE).view(Map.of());
    assertThat(view.number()).isEqualTo("P-1");
    assertThat(view.nameEn()).isEqualTo("水泵");
    assertThat(view.cost()).isEqualTo(Money.zero("CNY"));
  }

  @Test
  void substitutes_keep_their_order_and_models_that_differ_in_case_are_one() {
    var first = new UUID(9, 9);
    var second = new UUID(2, 2);
    var part = Part.register(ID, PartMother.pumpWithSubstitutes("P-1", first, second), NINE);
    assertThat(part.substituteIds()).containsExactly(first, second);
    part.change(PartMother.pumpWithSubstitutes("P-1", second, first));
    assertThat(part.substituteIds()).containsExactly(second, first);
    part.change(PartMother.pump("P-1"));
    assertThat(part.view(Map.of()).fitsModels()).isEqualTo(List.of("AX-100", "AX-200"));
  }
}
