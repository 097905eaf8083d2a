package org.waymend.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.Money;
import org.waymend.shared.Refusals;

class CsvRowTest {

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "Yes,true",
    "1,true",
    "是,true",
    "FALSE,false",
    "n,false",
    "0,false",
    "否,false"
  })
  void a_boolean_is_read_in_the_words_of_people(String cell, boolean value) {
    assertThat(row(cell).bool("c", !value)).isEqualTo(value);
  }

  @Test
  void an_empty_cell_gives_the_fallback() {
    assertThat(row("").bool("c", true)).isTrue();
    assertThat(row(" ").integer("c", 7)).isEqualTo(7);
    assertThat(row("").date("c")).isNull();
    assertThat(row("").list("c")).isEmpty();
    assertThat(row("").money("c", "EUR")).isEqualTo(Money.zero("EUR"));
    assertThat(row("").text("absent")).isEmpty();
  }

  @Test
  void a_cell_that_is_not_of_its_type_is_refused_with_line_and_column() {
    assertThat(Refusals.fieldErrors(() -> row("maybe").bool("c", true))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("1.5").integer("c", 0))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("99999999999").integer("c", 0)))
        .containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("").decimal("c"))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("NaN").decimal("c"))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("1,5").decimal("c"))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("21.11.2026").date("c"))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("2026-02-29").date("c"))).containsExactly(WRONG);
    assertThat(Refusals.fieldErrors(() -> row("FUNDAY").constant("c", DayOfWeek.class)))
        .containsExactly(WRONG);
    assertThat(Refusals.refusal(() -> row("x").decimal("c"))).hasMessageContaining("Line 3");
  }

  private static final String WRONG = "c invalid-value";

  @Test
  void typed_cells_are_read() {
    assertThat(row(" 40.75 ").decimal("c")).isEqualTo(40.75);
    assertThat(row("-3").integer("c", 0)).isEqualTo(-3);
    assertThat(row("2026-11-21").date("c")).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(row("monday").constant("c", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
    assertThat(row("a | b||c|").list("c")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "12.50, EUR, 1250",
    "-0.05, EUR, -5",
    "12, EUR, 1200",
    "1.500, EUR, 150",
    "1250, JPY, 1250",
    "1.250, KWD, 1250",
    "0.001, KWD, 1"
  })
  void money_is_in_major_units(String cell, String currency, long minor) {
    assertThat(row(cell).money("c", currency)).isEqualTo(new Money(minor, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "12.505, EUR",
    "0.5, JPY",
    "1.2345, KWD",
    "12 EUR, EUR",
    "x, EUR",
    "1e3, EUR",
    "99999999999999999999, EUR",
    "'1,5', EUR"
  })
  void money_with_too_many_decimals_or_letters_is_refused(String cell, String currency) {
    assertThat(Refusals.fieldErrors(() -> row(cell).money("c", currency))).containsExactly(WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E2000000000", "1E-2000000000", "1E100000000"})
  void a_huge_exponent_costs_no_time(String cell) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () ->
            assertThat(Refusals.fieldErrors(() -> row(cell).money("c", "EUR")))
                .containsExactly(WRONG));
  }

  private static CsvRow row(String cell) {
    return new CsvRow(3, Map.of("c", cell));
  }
}
