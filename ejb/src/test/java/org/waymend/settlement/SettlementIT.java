package org.waymend.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.settlement.SettlementFixture.BOSS;
import static org.waymend.settlement.SettlementFixture.MONDAY;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.settlement.RateCardCommands.WithdrawRateVersion;
import org.waymend.settlement.SettlementCommands.ActOnCharge;
import org.waymend.settlement.SettlementCommands.MoveStatement;
import org.waymend.settlement.infra.SettlementRepositories;
import org.waymend.shared.DomainException;
import org.waymend.shared.Secrets;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;

/** From the end of a visit to a locked statement, on the real database. */
class SettlementIT {
  private static final SettlementFixture DB = new SettlementFixture();
  private static final Duration HOUR = Duration.ofHours(1);

  static {
    DB.defaultCards();
  }

  @AfterEach
  void sums_hold() throws SQLException {
    try (var connection = DB.db.jpa.database().connectAsOwner()) {
      assertThat(SettlementCheck.violations(connection)).isEmpty();
    }
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void a_visit_of_our_engineer_is_priced_for_the_customer_and_the_engineer() {
    var visit = DB.finished(DB.ours, MONDAY, HOUR, 2);
    assertThat(DB.linesOf(visit, PartyKind.CUSTOMER))
        .extracting(line -> line.rule() + " " + line.quantity() + " " + line.amount().minor())
        .containsExactlyInAnyOrder(
            "LABOUR_UNITS 4 8000",
            "CALL_OUT 1 4500",
            "TRAVEL_KILOMETRES 4.321 519",
            "PART_PRICE 2 27610",
            "TAX 1 3604");
    assertThat(DB.linesOf(visit, PartyKind.ENGINEER))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.amount().minor()).isEqualTo(800);
              assertThat(line.payer()).isEqualTo("HOUSE");
              assertThat(line.payee()).isEqualTo("ENGINEER");
              assertThat(line.evidence().labourLineIds()).hasSize(1);
            });
    assertThat(DB.charge(visit, PartyKind.CUSTOMER).total().minor()).isEqualTo(44_233);
    var part =
        DB.linesOf(visit, PartyKind.CUSTOMER).stream()
            .filter(line -> line.kind() == LineKind.PART)
            .findFirst()
            .orElseThrow();
    assertThat(part.evidence().stockMovementIds()).hasSize(1);
    assertThat(part.unitPrice().minor()).isEqualTo(13_805);
    assertThat(part.rateVersion()).isEqualTo(1);
  }

  @Test
  void a_second_delivery_has_no_second_effect() {
    var visit = DB.finished(DB.theirs, MONDAY.plus(Duration.ofDays(1)), HOUR, 0);
    var before = DB.linesOf(visit, PartyKind.PROVIDER);
    DB.deliver(visit);
    assertThat(before).isNotEmpty();
    assertThat(DB.linesOf(visit, PartyKind.PROVIDER)).isEqualTo(before);
  }

  @Test
  void nobody_there_costs_the_call_out_fee_and_earns_no_commission() {
    var visit = DB.missed(DB.ours, MONDAY.plus(Duration.ofDays(2)));
    assertThat(DB.linesOf(visit, PartyKind.CUSTOMER))
        .extracting(ChargeLineView::rule)
        .containsExactlyInAnyOrder(ChargeRule.CALL_OUT_ONLY, ChargeRule.TAX);
    assertThat(DB.charge(visit, PartyKind.ENGINEER).status()).isEqualTo(ChargeStatus.PRICED);
    assertThat(DB.linesOf(visit, PartyKind.ENGINEER)).isEmpty();
  }

  @Test
  void the_month_is_the_sites() {
    // Shanghai is eight hours ahead: the last hour of September there.
    var september = DB.finished(DB.ours, Instant.parse("2026-09-30T14:30:00Z"), HOUR, 0);
    var october = DB.finished(DB.ours, Instant.parse("2026-09-30T15:30:00Z"), HOUR, 0);
    assertThat(statementOf(september, PartyKind.CUSTOMER).period()).isEqualTo("2026-09");
    assertThat(statementOf(october, PartyKind.CUSTOMER).period()).isEqualTo("2026-10");
  }

  private static StatementView statementOf(UUID visit, PartyKind party) {
    var line = DB.linesOf(visit, party).get(0);
    return DB.db.jpa.call(() -> DB.months.view(BOSS, new StatementId(line.statementId())));
  }

  @Test
  void without_rates_of_that_day_finance_sees_an_open_item_and_prices_it_later() {
    var early = Instant.parse("2025-06-02T02:00:00Z"); // before any version
    var visit = DB.finished(DB.ours, early, HOUR, 0);
    var open = DB.charge(visit, PartyKind.CUSTOMER);
    assertThat(open.status()).isEqualTo(ChargeStatus.OPEN);
    assertThat(open.openReason()).isEqualTo(OpenReason.NO_VERSION);
    assertThat(open.total()).isNull();
    assertThat(DB.charge(visit, PartyKind.ENGINEER).openReason()).isEqualTo(OpenReason.NO_VERSION);
    var ids = DB.db.jpa.call(() -> DB.rates.list(BOSS, SettlementFixture.query(Map.of())).items());
    for (var card : ids) {
      var from = LocalDate.of(2025, 6, 1);
      DB.add(
          new RateCardId(card.id()),
          card.party() == PartyKind.ENGINEER
              ? SettlementMother.commission(from, 500)
              : SettlementMother.prices(from));
    }
    reprice(open, null);
    assertThat(DB.charge(visit, PartyKind.CUSTOMER).status()).isEqualTo(ChargeStatus.PRICED);
    assertThat(DB.linesOf(visit, PartyKind.ENGINEER))
        .singleElement()
        .satisfies(line -> assertThat(line.amount().minor()).isEqualTo(400));
  }

  @Test
  void a_visit_that_no_delivery_brought_is_found_and_priced_once() {
    var at = Instant.parse("2026-03-02T02:00:00Z");
    var visit = DB.done(DB.ours, at, HOUR, 0);
    assertThat(unpriced(at.plus(HOUR))).doesNotContain(visit);
    assertThat(unpriced(at.plus(HOUR).plusSeconds(1))).contains(visit);
    DB.deliver(visit);
    DB.deliver(visit);
    assertThat(unpriced(at.plus(HOUR).plusSeconds(1))).doesNotContain(visit);
    assertThat(DB.linesOf(visit, PartyKind.ENGINEER)).hasSize(1);
  }

  @Test
  void a_visit_that_can_not_be_priced_does_not_keep_the_younger_ones_waiting() {
    var at = Instant.parse("2026-03-03T02:00:00Z");
    var poison = DB.done(DB.ours, at, HOUR, 0);
    var younger = DB.done(DB.ours, at.plus(HOUR), HOUR, 0);
    var pricing =
        new VisitPricing() {
          @Override
          public void price(UUID visit) {
            if (visit.equals(poison)) {
              throw new IllegalStateException("It has a part that nobody knows");
            }
            DB.pricing.price(visit);
          }
        };
    SettlementRepositories.sweep(DB.db.jpa, pricing, Clock.systemUTC()).run();
    assertThat(DB.linesOf(younger, PartyKind.CUSTOMER)).isNotEmpty();
    assertThat(unpriced(at.plus(HOUR).plusSeconds(1))).contains(poison);
    DB.deliver(poison);
  }

  private static List<UUID> unpriced(Instant before) {
    return DB.db.jpa.call(() -> DB.charges.unpricedVisits(before, 1000));
  }

  @Test
  void what_is_locked_stays_and_is_put_right_in_the_next_month() {
    var at = Instant.parse("2026-07-06T02:00:00Z");
    var visit = DB.finished(DB.theirs, at, HOUR, 0);
    var statement = statementOf(visit, PartyKind.PROVIDER);
    lock(statement);
    var late = DB.finished(DB.theirs, at.plus(Duration.ofDays(1)), HOUR, 0);
    assertThat(statementOf(late, PartyKind.PROVIDER).period()).isEqualTo("2026-08");
    var reversed = reverse(DB.charge(visit, PartyKind.PROVIDER), "Was done for free");
    assertThat(reversed.status()).isEqualTo(ChargeStatus.REVERSED);
    var lines = DB.linesOf(visit, PartyKind.PROVIDER);
    assertThat(lines.stream().mapToLong(line -> line.amount().minor()).sum()).isZero();
    assertThat(lines)
        .filteredOn(line -> line.reversesId() != null)
        .allMatch(line -> !line.statementId().equals(statement.id()))
        .allMatch(line -> line.reason().equals("Was done for free"))
        .isNotEmpty();
    assertThat(DB.db.jpa.call(() -> DB.months.view(BOSS, new StatementId(statement.id()))).total())
        .isEqualTo(statement.total());
  }

  @Test
  void the_database_itself_refuses_to_change_what_is_locked() throws SQLException {
    var visit = DB.finished(DB.theirs, Instant.parse("2026-05-04T02:00:00Z"), HOUR, 0);
    var statement = statementOf(visit, PartyKind.PROVIDER);
    lock(statement);
    for (var sql :
        List.of(
            "UPDATE statement SET total_minor = 0 WHERE id = '%s'",
            "DELETE FROM statement WHERE id = '%s'",
            "UPDATE charge_line SET amount_minor = 0 WHERE statement_id = '%s'",
            "DELETE FROM charge_line WHERE statement_id = '%s'",
            "UPDATE posting SET debit_minor = 0 WHERE statement_id = '%s'",
            "DELETE FROM posting WHERE statement_id = '%s'",
            "INSERT INTO posting SELECT charge_line_id, 3 - position, statement_id, account, 0, 0"
                + " FROM posting WHERE statement_id = '%s' LIMIT 1",
            "INSERT INTO rate_card_holiday SELECT rate_card_version_id, '2027-01-01'"
                + " FROM charge_line WHERE statement_id = '%s' LIMIT 1",
            "DELETE FROM rate_card_holiday WHERE rate_card_version_id IN"
                + " (SELECT rate_card_version_id FROM charge_line WHERE statement_id = '%s')",
            "INSERT INTO charge_line SELECT UUID(), charge_id, pricing_round, position,"
                + " statement_id, visit_id, visit_number, party, customer_id, provider_id,"
                + " engineer_id, service_on, kind, rule, quantity_thousandths, unit,"
                + " unit_price_minor, basis_points, basis_minor, amount_minor, currency,"
                + " rate_card_version_id, part_id, evidence, reverses_id, reason, created_by,"
                + " created_at FROM charge_line WHERE statement_id = '%s' LIMIT 1")) {
      try (var connection = DB.db.jpa.database().connectAsOwner();
          var act = connection.createStatement()) {
        assertThatThrownBy(() -> act.executeUpdate(sql.formatted(statement.id())))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void the_check_finds_what_somebody_with_all_rights_changed() throws SQLException {
    var visit = DB.finished(DB.theirs, Instant.parse("2026-04-06T02:00:00Z"), HOUR, 0);
    var statement = statementOf(visit, PartyKind.PROVIDER);
    lock(statement);
    try (var connection = DB.db.jpa.database().connectAsOwner();
        var act = connection.createStatement()) {
      act.execute("DROP TRIGGER tr_statement__refuse_update");
      act.execute(
          "UPDATE statement SET party_name = 'Somebody else' WHERE id = '" + statement.id() + "'");
      assertThat(SettlementCheck.violations(connection))
          .containsExactly("statement " + statement.number() + " changed after it was locked");
      act.execute(
          "UPDATE statement SET party_name = '"
              + statement.partyName()
              + "' WHERE id = '"
              + statement.id()
              + "'");
      act.execute(
          "CREATE TRIGGER tr_statement__refuse_update BEFORE UPDATE ON statement FOR EACH ROW"
              + " BEGIN IF OLD.status = 'LOCKED' THEN SIGNAL SQLSTATE '45000'"
              + " SET MESSAGE_TEXT = 'locked'; END IF; END");
    }
  }

  @Test
  void visits_that_end_at_once_share_one_statement() {
    var at = Instant.parse("2025-12-01T02:00:00Z");
    var from = LocalDate.of(2025, 11, 1);
    DB.card("OWN", PartyKind.CUSTOMER, DB.acme.id().value(), SettlementMother.prices(from));
    var visits = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      visits.add(DB.done(DB.theirs, at.plus(Duration.ofHours(3L * i)), HOUR, 0));
    }
    var priced = visits.stream().map(v -> CompletableFuture.runAsync(() -> DB.deliver(v))).toList();
    priced.forEach(CompletableFuture::join);
    assertThat(DB.statements(Map.of("period", "2025-12", "party", "CUSTOMER")))
        .singleElement()
        .satisfies(
            s ->
                assertThat(visits.stream().flatMap(v -> DB.linesOf(v, PartyKind.CUSTOMER).stream()))
                    .hasSize(s.lineCount())
                    .allMatch(line -> line.statementId().equals(s.id())));
    deactivate("OWN");
  }

  private static void deactivate(String code) {
    DB.db.jpa.run(
        () -> {
          var card = DB.cards.findByCode(code).orElseThrow();
          DB.rates.deactivate(BOSS, card.id(), card.version());
        });
  }

  @Test
  void the_months_say_the_same_as_their_statements() {
    DB.finished(DB.theirs, Instant.parse("2026-06-01T02:00:00Z"), HOUR, 0);
    var months = DB.db.jpa.call(() -> DB.months.months(BOSS)).months();
    assertThat(months).extracting(SettlementMonthView::period).isSortedAccordingTo(reverseOrder());
    for (var month : months) {
      for (var sum : month.sums()) {
        var some = DB.statements(Map.of("period", month.period(), "party", sum.party().name()));
        assertThat(some).hasSize((int) sum.statements());
        assertThat(some.stream().mapToLong(s -> s.total().minor()).sum())
            .isEqualTo(sum.total().minor());
      }
    }
  }

  @Test
  void agreeing_is_to_the_sum_that_was_seen() {
    var at = Instant.parse("2026-03-02T02:00:00Z");
    var seen = statementOf(DB.finished(DB.theirs, at, HOUR, 0), PartyKind.PROVIDER);
    DB.finished(DB.theirs, at.plus(Duration.ofDays(1)), HOUR, 0);
    assertThatThrownBy(() -> move(seen, StatementAct.AGREE))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("request/stale"));
  }

  @Test
  void a_version_that_was_used_stays_and_another_can_go() {
    DB.finished(DB.ours, MONDAY.plus(Duration.ofDays(3)), HOUR, 0);
    var card =
        DB.db.jpa.call(
            () ->
                DB.rates
                    .list(BOSS, SettlementFixture.query(Map.of("party", "CUSTOMER")))
                    .items()
                    .get(0));
    var id = new RateCardId(card.id());
    assertThatThrownBy(() -> withdraw(card, card.versions().get(card.versions().size() - 1).id()))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("rate-card/version-used"));
    var grown = DB.add(id, SettlementMother.prices(LocalDate.of(2031, 1, 1)));
    assertThat(grown.version()).isGreaterThan(card.version());
    assertThat(withdraw(grown, grown.versions().get(0).id()).versions())
        .hasSameSizeAs(card.versions());
  }

  private static RateCardView withdraw(RateCardView card, UUID version) {
    return DB.db.jpa.call(
        () ->
            DB.rates.withdrawVersion(
                new WithdrawRateVersion(BOSS, new RateCardId(card.id()), card.version(), version)));
  }

  @Test
  void provider_staff_see_their_own_and_nobody_elses() {
    DB.finished(DB.theirs, MONDAY.plus(Duration.ofDays(4)), HOUR, 1);
    assertThat(seenBy(DB.provider)).isNotEmpty().allMatch(s -> s.partyId().equals(DB.provider));
    assertThat(seenBy(UUID.randomUUID())).isEmpty();
  }

  private static List<StatementView> seenBy(UUID provider) {
    var staff =
        new Actor(
            UUID.randomUUID(), "pro", Set.of(Role.PROVIDER_STAFF), null, provider, null, false);
    return DB.db.jpa.call(() -> DB.months.list(staff, SettlementFixture.query(Map.of())).items());
  }

  @Test
  void customers_do_not_see_what_a_part_costs_us() {
    var visit = DB.finished(DB.ours, MONDAY.plus(Duration.ofDays(5)), HOUR, 1);
    var customer =
        new Actor(
            UUID.randomUUID(),
            "cus",
            Set.of(Role.CUSTOMER),
            DB.acme.id().value(),
            null,
            null,
            false);
    var lines =
        DB.db.jpa.call(
            () ->
                DB.charging
                    .lines(customer, SettlementFixture.query(Map.of("visitId", visit.toString())))
                    .items());
    assertThat(lines).allMatch(line -> line.party() == PartyKind.CUSTOMER);
    assertThat(lines)
        .filteredOn(line -> line.kind() == LineKind.PART)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.basis()).isNull();
              assertThat(line.basisPoints()).isNull();
            });
  }

  @Test
  void what_left_the_house_stays_the_same_to_the_byte() throws SQLException {
    var visit = DB.finished(DB.theirs, Instant.parse("2026-02-02T02:00:00Z"), HOUR, 1);
    var statement = lock(statementOf(visit, PartyKind.PROVIDER));
    var batch = export("2026-02");
    assertThat(batch.statements()).extracting(s -> s.id()).containsExactly(statement.id());
    assertThat(batch.files())
        .extracting(file -> file.fileName())
        .containsExactlyInAnyOrder(
            batch.name() + ".csv", batch.name() + ".xlsx", batch.name() + ".pdf");
    for (var file : batch.files()) {
      var first = file(batch, file.format());
      assertThat(Secrets.sha256(first)).isEqualTo(file.sha256());
      assertThat(file(batch, file.format())).isEqualTo(first);
    }
    var csv = new String(file(batch, ExportFormat.CSV), UTF_8);
    assertThat(csv.lines().skip(1))
        .isNotEmpty()
        .hasSize(statement.lineCount())
        .allMatch(l -> l.contains("USD"));
    assertThat(DB.statements(Map.of("period", "2026-02", "party", "PROVIDER")))
        .singleElement()
        .satisfies(s -> assertThat(s.exportNumber()).isEqualTo(batch.number()));
    assertThatThrownBy(() -> export("2026-02"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo("export-batch/nothing-to-export"));
    try (var connection = DB.db.jpa.database().connectAsOwner();
        var act = connection.createStatement()) {
      assertThatThrownBy(() -> act.executeUpdate("UPDATE export_file SET content = ''"))
          .isInstanceOf(SQLException.class);
    }
    var next = DB.finished(DB.theirs, Instant.parse("2026-02-03T02:00:00Z"), HOUR, 0);
    var march = lock(statementOf(next, PartyKind.PROVIDER));
    assertThat(export(march.period()).number()).isEqualTo(batch.number() + 1);
  }

  private static ExportBatchView export(String period) {
    return DB.db.jpa.call(
        () -> DB.exporting.create(BOSS, new ExportFields(period, PartyKind.PROVIDER)));
  }

  private static byte[] file(ExportBatchView batch, ExportFormat format) {
    return DB.db
        .jpa
        .call(() -> DB.exporting.file(BOSS, new ExportBatchId(batch.id()), format))
        .content();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 1234})
  void whatever_finance_does_the_sums_hold(long seed) throws SQLException {
    var random = new Random(seed);
    var visits = new ArrayList<UUID>();
    for (int step = 0; step < 60; step++) {
      var act = random.nextInt(10);
      if (visits.isEmpty() || act < 3) {
        var at =
            Instant.parse("2027-01-04T02:00:00Z")
                .plus(Duration.ofDays(random.nextInt(80)))
                .plus(Duration.ofMinutes(random.nextInt(1440)));
        var engineer = random.nextBoolean() ? DB.ours : DB.theirs;
        visits.add(
            random.nextInt(6) == 0
                ? DB.missed(engineer, at)
                : DB.finished(
                    engineer,
                    at,
                    Duration.ofSeconds(1 + random.nextInt(20_000)),
                    random.nextInt(3)));
      } else if (act < 7) {
        actOnCharge(random, visits.get(random.nextInt(visits.size())), act < 5);
      } else {
        moveSome(random);
      }
      try (var connection = DB.db.jpa.database().connectAsOwner()) {
        assertThat(SettlementCheck.violations(connection))
            .as("seed %s step %s", seed, step)
            .isEmpty();
      }
    }
  }

  private static void actOnCharge(Random random, UUID visit, boolean isReversal) {
    var all =
        DB.db.jpa.call(
            () ->
                DB.charging
                    .list(BOSS, SettlementFixture.query(Map.of("visitId", visit.toString())))
                    .items());
    var charge = all.get(random.nextInt(all.size()));
    if (isReversal && charge.status() == ChargeStatus.PRICED) {
      reverse(charge, "wrong");
    } else {
      reprice(charge, "anew");
    }
  }

  private static void moveSome(Random random) {
    var all = DB.statements(Map.of());
    var statement = all.get(random.nextInt(all.size()));
    if (!statement.possibleActs().isEmpty()) {
      var acts = statement.possibleActs();
      move(statement, acts.get(random.nextInt(acts.size())));
    }
  }

  private static ChargeView reprice(ChargeView charge, @Nullable String reason) {
    return DB.db.jpa.call(
        () ->
            DB.charging.reprice(
                new ActOnCharge(BOSS, new ChargeId(charge.id()), charge.version(), reason)));
  }

  private static ChargeView reverse(ChargeView charge, String reason) {
    return DB.db.jpa.call(
        () ->
            DB.charging.reverse(
                new ActOnCharge(BOSS, new ChargeId(charge.id()), charge.version(), reason)));
  }

  private static StatementView move(StatementView statement, StatementAct act) {
    return DB.db.jpa.call(
        () ->
            DB.months.move(
                new MoveStatement(
                    BOSS, new StatementId(statement.id()), statement.version(), act)));
  }

  private static StatementView lock(StatementView statement) {
    return move(move(statement, StatementAct.AGREE), StatementAct.LOCK);
  }
}
