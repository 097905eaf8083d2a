package org.waymend.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.waymend.shared.DomainException.Kind;

/**
 * An amount in whole minor units of one currency (cents, fen, yen). The only place that rounds:
 * half away from zero ({@link #ROUNDING}); shares of an amount go by largest remainder, so that
 * they sum to it exactly.
 *
 * @param minor whole minor units, may be negative
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
  /** How a product with a rate is rounded to the minor unit. */
  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  public Money {
    requireCurrency(currency);
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /**
   * @throws DomainException {@code money/unknown-currency} unless {@code code} is in ISO 4217
   */
  public static String requireCurrency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new DomainException(
          Kind.INVALID, "money/unknown-currency", "'" + code + "' is no ISO 4217 currency.");
    }
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** This amount times {@code factor}, rounded to the minor unit. */
  public Money times(BigDecimal factor) {
    return new Money(
        BigDecimal.valueOf(minor).multiply(factor).setScale(0, ROUNDING).longValueExact(),
        currency);
  }

  /**
   * The share {@code numerator / denominator} of this amount, rounded to the minor unit once.
   *
   * @param denominator above zero
   */
  public Money share(long numerator, long denominator) {
    var share =
        BigDecimal.valueOf(minor)
            .multiply(BigDecimal.valueOf(numerator))
            .divide(BigDecimal.valueOf(denominator), 0, ROUNDING);
    return new Money(share.longValueExact(), currency);
  }

  /**
   * Splits by weights so that the parts sum to this amount exactly; what rounding leaves over goes
   * to the largest remainders, the earlier part first where they tie.
   *
   * @param weights not negative, at least one above zero
   */
  public List<Money> split(long... weights) {
    if (LongStream.of(weights).anyMatch(w -> w < 0)
        || LongStream.of(weights).allMatch(w -> w == 0)) {
      throw new IllegalArgumentException(
          "Weights must not be negative and must sum to more than zero");
    }
    var total =
        LongStream.of(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    var sign = minor < 0 ? -1 : 1;
    var whole = BigInteger.valueOf(minor).abs();
    var parts = new long[weights.length];
    var remainders = new BigInteger[weights.length];
    long left = whole.longValueExact();
    for (int i = 0; i < weights.length; i++) {
      var share = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1];
      left -= parts[i];
    }
    var order = new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
    order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < left; i++) {
      parts[order.get(i)]++;
    }
    return Collections.unmodifiableList(
        LongStream.of(parts).mapToObj(p -> new Money(sign * p, currency)).toList());
  }

  /** The amount in major units: 1234 cents are 12.34. */
  public BigDecimal major() {
    return BigDecimal.valueOf(
        minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
  }

  public boolean isNegative() {
    return minor < 0;
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Can't mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
