package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_121, 987_654_321})
  void a_split_sums_exactly_and_goes_by_largest_remainder(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      long minor = random.nextLong() >> random.nextInt(64);
      var weights = weights(random);
      var parts = minors(new Money(minor, "EUR").split(weights));
      assertThat(parts)
          .as("%d by %s", minor, LongStream.of(weights).boxed().toList())
          .isEqualTo(oracle(minor, weights));
      assertThat(sum(parts)).isEqualTo(BigDecimal.valueOf(minor));
    }
  }

  private static long[] weights(Random random) {
    var weights = new long[1 + random.nextInt(9)];
    int size = 1 << random.nextInt(20);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextInt(size);
    }
    weights[random.nextInt(weights.length)] += 1;
    return weights;
  }

  /** Largest remainder by the book: exact shares as decimals of 60 digits, never integers. */
  private static List<Long> oracle(long minor, long... weights) {
    var exact = new MathContext(60);
    var amount = BigDecimal.valueOf(minor).abs();
    var total = LongStream.of(weights).mapToObj(BigDecimal::valueOf).reduce(BigDecimal::add).get();
    var shares =
        LongStream.of(weights)
            .mapToObj(w -> amount.multiply(BigDecimal.valueOf(w)).divide(total, exact))
            .map(s -> s.setScale(25, RoundingMode.HALF_UP)) // 1/3 three times is 1 again
            .toList();
    var parts =
        new ArrayList<>(shares.stream().map(s -> s.setScale(0, RoundingMode.DOWN)).toList());
    int left = amount.subtract(parts.stream().reduce(BigDecimal::add).get()).intValueExact();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> shares.get(i).subtract(parts.get(i)))
                .reversed()
                .thenComparing(i -> i))
        .limit(left)
        .toList()
        .forEach(i -> parts.set(i, parts.get(i).add(BigDecimal.ONE)));
    return parts.stream()
        .map(p -> minor < 0 ? p.negate() : p)
        .map(BigDecimal::longValueExact)
        .toList();
  }

  private static List<Long> minors(List<Money> parts) {
    return parts.stream().map(Money::minor).toList();
  }

  private static BigDecimal sum(List<Long> parts) {
    return parts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void of_equal_remainders_the_earlier_part_gets_the_cent() {
    assertThat(minors(new Money(100, "EUR").split(1, 1, 1))).containsExactly(34L, 33L, 33L);
    assertThat(minors(new Money(-100, "EUR").split(1, 1, 1))).containsExactly(-34L, -33L, -33L);
    assertThat(minors(new Money(2, "EUR").split(0, 5, 5, 5))).containsExactly(0L, 1L, 1L, 0L);
  }

  @Test
  void a_split_needs_weights_that_are_not_negative_and_not_all_zero() {
    var money = new Money(100, "EUR");
    assertThatThrownBy(() -> money.split()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> money.split(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> money.split(2, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weights_may_sum_to_more_than_a_long_holds() {
    long most = Long.MAX_VALUE;
    assertThat(minors(new Money(9, "EUR").split(most, most, most))).containsExactly(3L, 3L, 3L);
    assertThat(minors(new Money(9, "EUR").split(most, most))).containsExactly(5L, 4L);
  }

  @Test
  void an_amount_that_no_long_holds_is_refused_instead_of_wrapped() {
    var most = new Money(Long.MAX_VALUE, "EUR");
    var least = new Money(Long.MIN_VALUE, "EUR");
    var one = new Money(1, "EUR");
    assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(new BigDecimal("1.1")))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.125, 13",
    "-100, 0.125, -13",
    "100, 0.124, 12",
    "100, 0.125000001, 13",
    "1, 0.5, 1",
    "-1, 0.5, -1",
    "3, -0.5, -2",
    "250, 1, 250",
    "250, 0, 0",
    "999999999999, 0.0825, 82500000000"
  })
  void a_product_is_rounded_half_away_from_zero(long minor, BigDecimal factor, long product) {
    assertThat(new Money(minor, "EUR").times(factor)).isEqualTo(new Money(product, "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1234", "EUR, 12.34", "KWD, 1.234", "XXX, 1234"})
  void a_major_unit_has_the_decimals_of_its_currency(String currency, BigDecimal major) {
    assertThat(new Money(1234, currency).major()).isEqualTo(major);
    assertThat(new Money(-1234, currency).major()).isEqualTo(major.negate());
  }

  @Test
  void sums_and_differences_stay_in_the_currency() {
    assertThat(new Money(5, "CNY").plus(new Money(-7, "CNY"))).isEqualTo(new Money(-2, "CNY"));
    assertThat(new Money(5, "CNY").minus(new Money(5, "CNY"))).isEqualTo(Money.zero("CNY"));
    assertThat(new Money(5, "CNY").minus(new Money(7, "CNY")).isNegative()).isTrue();
    assertThatThrownBy(() -> new Money(5, "CNY").plus(new Money(5, "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EU", "eur", "QQQ", "EURO"})
  void a_currency_outside_iso_4217_is_refused(String currency) {
    assertThat(Refusals.type(() -> Money.zero(currency))).isEqualTo("money/unknown-currency");
  }
}
