package org.waymend.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateCardFields;
import org.waymend.settlement.RateVersionFields;
import org.waymend.settlement.SettlementMother;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.FieldError;

class RateCardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  private static RateCard card(PartyKind kind) {
    return RateCard.register(UUID.randomUUID(), SettlementMother.card("C", kind, null), NOW);
  }

  private static RateCardVersion version(LocalDate from, @Nullable LocalDate until) {
    var plain = SettlementMother.commission(from, 500);
    var fields =
        new RateVersionFields(
            from,
            until,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            plain.commissionBasisPoints(),
            null);
    return card(PartyKind.ENGINEER).add(UUID.randomUUID(), fields, List.of(), NOW);
  }

  @Test
  void the_terms_of_a_day_are_those_that_began_last_unless_they_ended() {
    var first = version(JANUARY, null);
    var second = version(JANUARY.plusMonths(3), JANUARY.plusMonths(4));
    var versions = List.of(second, first);
    assertThat(RateCard.on(JANUARY.minusDays(1), versions)).isEmpty();
    assertThat(RateCard.on(JANUARY, versions)).contains(first);
    assertThat(RateCard.on(JANUARY.plusMonths(3).minusDays(1), versions)).contains(first);
    assertThat(RateCard.on(JANUARY.plusMonths(3), versions)).contains(second);
    assertThat(RateCard.on(JANUARY.plusMonths(4), versions)).isEmpty(); // not the first one again
  }

  @Test
  void a_version_ends_where_the_next_begins() {
    var first = version(JANUARY, null);
    var second = version(JANUARY.plusMonths(3), null);
    var view = card(PartyKind.ENGINEER).view("", List.of(first, second), List.of(first.id()));
    assertThat(view.versions())
        .extracting(v -> v.validFrom() + " " + v.validUntil() + " " + v.isUsed())
        .containsExactly("2026-04-01 null false", "2026-01-01 2026-04-01 true");
  }

  @Test
  void two_versions_never_begin_on_one_day() {
    var card = card(PartyKind.CUSTOMER);
    var first = card.add(UUID.randomUUID(), SettlementMother.prices(JANUARY), List.of(), NOW);
    assertThatThrownBy(
            () ->
                card.add(UUID.randomUUID(), SettlementMother.prices(JANUARY), List.of(first), NOW))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("rate-card/day-taken"));
  }

  @Test
  void terms_say_all_that_is_wrong_with_them() {
    var fields =
        new RateVersionFields(
            null,
            JANUARY,
            0,
            -1,
            -5L,
            null,
            null,
            null,
            null,
            null,
            LocalTime.of(22, 0, 1),
            null,
            100,
            200_000,
            null,
            null,
            500,
            null);
    assertThat(refused(PartyKind.CUSTOMER, fields))
        .containsExactlyInAnyOrder(
            "validFrom",
            "labourUnitMinutes",
            "labourMinimumUnits",
            "labourPriceMinor",
            "nightFrom",
            "nightUntil",
            "weekendBasisPoints",
            "commissionBasisPoints");
    assertThat(refused(PartyKind.ENGINEER, SettlementMother.prices(JANUARY)))
        .containsExactlyInAnyOrder("commissionBasisPoints", "labourPriceMinor");
  }

  private static List<String> refused(PartyKind kind, RateVersionFields fields) {
    var refused = new ArrayList<String>();
    assertThatThrownBy(() -> card(kind).add(UUID.randomUUID(), fields, List.of(), NOW))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> e.fieldErrors().stream().map(FieldError::field).forEach(refused::add));
    return refused;
  }

  @Test
  void whose_it_is_and_its_currency_never_change() {
    var card = card(PartyKind.CUSTOMER);
    card.change(new RateCardFields("NEW", "New", null, null, null, null, null));
    assertThat(card.code()).isEqualTo("NEW");
    assertThatThrownBy(
            () ->
                card.change(
                    new RateCardFields(
                        "NEW", "New", PartyKind.PROVIDER, new UUID(1, 1), null, null, "CNY")))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(FieldError::field)
                    .containsExactly("party", "customerId", "currency"));
  }
}
