package org.waymend.inventory.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.MovementKind;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartReservationCheck;
import org.waymend.inventory.PartReservations.Demand;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.ReservationStatus;
import org.waymend.inventory.StockLedgerCheck;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;

class PartReservationsIT {
  private static final InventoryOnMariaDb DB = new InventoryOnMariaDb();
  private static final Actor ENGINEER = Actor.system("engineer");
  private static final int TURNS = 250;

  private static final List<UUID> ENGINEERS = new ArrayList<>();
  private static final List<StockLocationId> VANS = new ArrayList<>();
  private static int made;

  @BeforeAll
  static void fill() {
    for (int i = 0; i < 3; i++) {
      ENGINEERS.add(DB.engineer("RES-" + i));
      VANS.add(DB.van("RES-" + i, ENGINEERS.get(i)));
    }
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  private static PartId stocked(int units) {
    var part = DB.part("RES-P-" + made++, PartUnit.PIECE);
    VANS.forEach(van -> DB.open(part, van, Quantity.of(units)));
    return part;
  }

  @Test
  void of_two_that_want_the_last_part_exactly_one_gets_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      var part = stocked(1);
      List<Boolean> got =
          Race.of(
              4,
              i ->
                  () ->
                      isDone(() -> reserve(UUID.randomUUID(), 0, part, 1), "stock/not-available"));
      assertThat(got).containsOnlyOnce(true).hasSize(4);
    }
    assertNoViolation();
  }

  @Test
  void a_visit_holds_exactly_what_was_asked_last_and_a_refusal_changes_nothing() {
    var one = stocked(3);
    var two = stocked(1);
    var visit = UUID.randomUUID();
    reserve(visit, 0, one, 2);
    reserve(visit, 0, one, 2);
    assertThat(held(visit)).containsExactly("2 OPEN");
    assertRefused(
        "stock/not-available",
        () ->
            DB.held.reserve(
                visit,
                ENGINEERS.get(0),
                Map.of(one.value(), Quantity.of(3), two.value(), Quantity.of(2))));
    assertThat(held(visit)).containsExactly("2 OPEN");
    reserve(visit, 0, one, 3); // its own two count
    reserve(visit, 1, one, 1);
    assertThat(held(visit)).containsExactly("2 RELEASED", "3 RELEASED", "1 OPEN");
    assertThat(available(0, one)).isEqualTo(Quantity.of(3));
    assertThat(available(1, one)).isEqualTo(Quantity.of(2));
    DB.jpa.run(() -> DB.held.reserve(visit, ENGINEERS.get(1), Map.of()));
    assertThat(available(1, one)).isEqualTo(Quantity.of(3));
  }

  @Test
  void use_takes_what_the_visit_holds_first_and_never_what_another_holds() {
    var part = stocked(3);
    var visit = UUID.randomUUID();
    var other = UUID.randomUUID();
    reserve(visit, 0, part, 2);
    reserve(other, 0, part, 1);
    assertThat(use(visit, 0, part, 1).fromReservation()).isEqualTo(Quantity.of(1));
    assertThat(held(visit)).containsExactlyInAnyOrder("1 USED", "1 OPEN");
    assertRefused("stock/not-available", () -> use(visit, 0, part, 2));
    DB.jpa.run(() -> DB.held.release(other));
    assertThat(use(visit, 0, part, 2).fromReservation()).isEqualTo(Quantity.of(1));
    assertThat(held(visit)).containsExactlyInAnyOrder("1 USED", "1 USED");
    assertThat(available(0, part)).isEqualTo(Quantity.ZERO);
    assertRefused("stock/not-used", () -> comeBack(visit, 0, part, 4));
    comeBack(visit, 0, part, 2);
    assertThat(available(0, part)).isEqualTo(Quantity.of(2));
    assertRefused("stock/not-used", () -> comeBack(visit, 0, part, 2));
    assertRefused("part/unknown", () -> use(visit, 0, new PartId(new UUID(1, 1)), 1));
  }

  @Test
  void who_has_no_van_has_no_parts() {
    var part = stocked(1);
    var engineer = DB.engineer("RES-NONE");
    assertThat(DB.jpa.call(() -> DB.held.vans(List.of(engineer)))).isEmpty();
    assertRefused(
        "stock/no-van",
        () -> DB.held.reserve(UUID.randomUUID(), engineer, Map.of(part.value(), Quantity.of(1))));
  }

  @Test
  void what_is_held_can_not_be_moved_away_and_the_database_refuses_it_too() throws SQLException {
    var part = stocked(2);
    var store = DB.warehouse("RES-STORE-1");
    reserve(UUID.randomUUID(), 0, part, 1);
    assertRefused(
        "stock/not-enough", () -> DB.ledger.book(List.of(transfer(part, VANS.get(0), store, 2))));
    try (var app = DB.jpa.database().connect()) {
      var level =
          " WHERE part_id = '" + part.value() + "' AND location_id = '" + VANS.get(0).value() + "'";
      for (String wrong : List.of("reserved_thousandths = 2001", "reserved_thousandths = -1")) {
        assertThatThrownBy(() -> execute(app, "UPDATE stock_level SET " + wrong + level))
            .hasMessageContaining("ck_stock_level__reserved_thousandths");
      }
      execute(app, "UPDATE stock_level SET reserved_thousandths = 2000" + level);
      assertThat(PartReservationCheck.violations(app))
          .singleElement()
          .asString()
          .contains("2.0000 reserved of 2.0000", "sum up to 1.0000");
      execute(app, "UPDATE stock_level SET reserved_thousandths = 1000" + level);
    }
  }

  @Test
  void the_list_tells_part_place_and_state() {
    var part = stocked(5);
    var visit = UUID.randomUUID();
    reserve(visit, 0, part, 2);
    use(visit, 0, part, 1);
    for (String column : List.of("createdAt", "status", "partId", "locationId", "quantity")) {
      for (String sort : List.of(column, "-" + column)) {
        var query = new ListQuery("", sort, Map.of("visitId", visit.toString()), 1, null);
        var first = DB.jpa.call(() -> DB.reservations.page(Reach.ALL, query));
        assertThat(first.items()).as(sort).hasSize(1);
        assertThat(first.total()).as(sort).isEqualTo(2);
      }
    }
    var open =
        ListQuery.all().where("partId", part.value().toString()).where("status", "OPEN,RELEASED");
    var view = DB.jpa.call(() -> DB.reservations.page(Reach.ALL, open)).items().get(0).view();
    assertThat(view.locationCode()).isEqualTo("RES-0");
    assertThat(view.partName()).startsWith("Pump RES-P-");
    assertThat(view.quantity()).isEqualByComparingTo("1");
    assertThat(DB.jpa.call(() -> DB.reservations.page(Reach.NOTHING, open)).total()).isZero();
    var levels = ListQuery.all().where("partId", part.value().toString());
    var level = DB.jpa.call(() -> DB.levels.page(Reach.ALL, levels)).items().get(0).view();
    assertThat(level.onHand()).isEqualByComparingTo("4");
    assertThat(level.reserved()).isEqualByComparingTo("1");
    assertThat(level.available()).isEqualByComparingTo("3");
  }

  @ParameterizedTest
  @ValueSource(longs = {20261122, 4711, 31, 8_675_309})
  void any_row_of_acts_ends_as_an_independent_model_says(long seed) throws Exception {
    var random = new Random(seed);
    var parts = List.of(stocked(4), stocked(3), stocked(2));
    var model = new ReservationModel();
    for (PartId part : parts) {
      int units = 4 - parts.indexOf(part);
      VANS.forEach(van -> model.put(part.value(), van.value(), units));
    }
    var visits = new ArrayList<UUID>();
    for (int i = 0; i < 6; i++) {
      visits.add(UUID.randomUUID());
    }
    var refused = new HashMap<String, Integer>();
    for (int turn = 0; turn < TURNS; turn++) {
      var said = act(random, model, parts, visits);
      assertThat(said.really()).as("turn %d of seed %d", turn, seed).isEqualTo(said.expected());
      refused.merge(said.really(), 1, Integer::sum);
      assertThat(levels(parts)).as("turn %d of seed %d", turn, seed).isEqualTo(model.levels());
      assertThat(open(visits)).as("turn %d of seed %d", turn, seed).isEqualTo(model.open());
    }
    assertThat(refused)
        .containsKeys("", "stock/not-available", "stock/not-used", "stock/not-enough");
    assertNoViolation();
  }

  private record Said(String expected, String really) {}

  private static Said act(
      Random random, ReservationModel model, List<PartId> parts, List<UUID> visits) {
    var visit = visits.get(random.nextInt(visits.size()));
    int who = random.nextInt(VANS.size());
    var van = VANS.get(who);
    var part = parts.get(random.nextInt(parts.size()));
    int quantity = 1 + random.nextInt(3);
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        var wanted = new HashMap<UUID, Integer>();
        for (int n = random.nextInt(3); n >= 0; n--) {
          wanted.put(parts.get(random.nextInt(parts.size())).value(), 1 + random.nextInt(2));
        }
        var expected = model.reserve(visit, van.value(), wanted);
        var exact = new HashMap<UUID, Quantity>();
        wanted.forEach((id, units) -> exact.put(id, Quantity.of(units)));
        return new Said(expected, refusal(() -> DB.held.reserve(visit, ENGINEERS.get(who), exact)));
      }
      case 3 -> {
        model.release(visit);
        return new Said("", refusal(() -> DB.held.release(visit)));
      }
      case 4, 5 -> {
        var expected = model.use(visit, part.value(), van.value(), quantity);
        return new Said(expected, refusal(() -> use(visit, who, part, quantity)));
      }
      case 6 -> {
        var expected = model.comeBack(visit, part.value(), van.value(), quantity);
        return new Said(expected, refusal(() -> comeBack(visit, who, part, quantity)));
      }
      default -> {
        var to = VANS.get((who + 1) % VANS.size());
        var expected = model.move(part.value(), van.value(), to.value(), quantity);
        var movement = transfer(part, van, to, quantity);
        return new Said(expected, refusal(() -> DB.ledger.book(List.of(movement))));
      }
    }
  }

  @Test
  void racing_acts_leave_every_level_and_every_reservation_in_order() throws Exception {
    var parts = List.of(stocked(6), stocked(5), stocked(4));
    var done =
        Race.of(
            6,
            runner ->
                () -> {
                  var random = new Random(20261122 + runner);
                  var visits = List.of(UUID.randomUUID(), UUID.randomUUID());
                  int acts = 0;
                  for (int turn = 0; turn < 60; turn++) {
                    acts += race(random, parts, visits);
                  }
                  return acts;
                });
    assertThat(done.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(50);
    assertNoViolation();
  }

  private static int race(Random random, List<PartId> parts, List<UUID> visits) {
    int who = random.nextInt(VANS.size());
    var part = parts.get(random.nextInt(parts.size()));
    var visit = visits.get(random.nextInt(visits.size()));
    return switch (random.nextInt(5)) {
      case 0, 1 ->
          isDone(
                  () -> { // as a publish does: all of its visits in one transaction
                    var engineer = ENGINEERS.get(who);
                    var demands = new ArrayList<Demand>();
                    visits.forEach(
                        v ->
                            demands.add(
                                new Demand(v, engineer, Map.of(part.value(), Quantity.of(1)))));
                    DB.held.lock(demands);
                    demands.forEach(d -> DB.held.reserve(d.visitId(), d.engineerId(), d.parts()));
                  },
                  "stock/not-available")
              ? 1
              : 0;
      case 2 -> isDone(() -> use(visit, who, part, 1), "stock/not-available") ? 1 : 0;
      case 3 -> isDone(() -> comeBack(visit, who, part, 1), "stock/not-used") ? 1 : 0;
      default -> isDone(() -> DB.held.release(visit), "none") ? 1 : 0;
    };
  }

  private static org.waymend.inventory.UsedPart use(UUID visit, int who, PartId part, int units) {
    return DB.jpa.call(
        () ->
            DB.held.use(
                visit,
                ENGINEERS.get(who),
                part.value(),
                Quantity.of(units),
                ENGINEER,
                "WO-000001-1",
                ""));
  }

  private static void comeBack(UUID visit, int who, PartId part, int units) {
    DB.jpa.run(
        () ->
            DB.held.returnToVan(
                visit,
                ENGINEERS.get(who),
                part.value(),
                Quantity.of(units),
                ENGINEER,
                "WO-000001-1",
                "wrong box"));
  }

  private static void reserve(UUID visit, int who, PartId part, int units) {
    DB.jpa.run(
        () -> DB.held.reserve(visit, ENGINEERS.get(who), Map.of(part.value(), Quantity.of(units))));
  }

  private static StockMovement transfer(
      PartId part, StockLocationId from, StockLocationId to, int units) {
    return new StockMovement(
        UuidV7.next(DB.clock),
        part,
        from,
        to,
        Quantity.of(units),
        MovementKind.TRANSFER,
        InventoryOnMariaDb.NINE,
        ENGINEER,
        null,
        "",
        "");
  }

  private static boolean isDone(Runnable act, String refusal) {
    var said = refusal(act);
    assertThat(said).isIn("", refusal);
    return said.isEmpty();
  }

  /** The type of the problem, or nothing if it was done. */
  private static String refusal(Runnable act) {
    try {
      DB.jpa.run(act);
      return "";
    } catch (DomainException e) {
      return e.type();
    }
  }

  private static void assertRefused(String type, Runnable act) {
    assertThat(refusal(act)).isEqualTo(type);
  }

  private static Quantity available(int who, PartId part) {
    var engineer = ENGINEERS.get(who);
    return DB.jpa.call(() -> DB.held.vans(List.of(engineer)).get(engineer).available(part.value()));
  }

  private static List<String> held(UUID visit) {
    return DB.jpa.call(() -> DB.held.ofVisits(List.of(visit))).stream()
        .map(part -> part.quantity().units() + " " + part.status())
        .toList();
  }

  private static Map<UUID, Map<ReservationModel.Key, Integer>> open(List<UUID> visits) {
    var open = new HashMap<UUID, Map<ReservationModel.Key, Integer>>();
    for (HeldPart part : DB.jpa.call(() -> DB.held.ofVisits(visits))) {
      if (part.status() == ReservationStatus.OPEN) {
        open.computeIfAbsent(part.visitId(), id -> new HashMap<>())
            .put(
                new ReservationModel.Key(part.partId(), part.locationId()), units(part.quantity()));
      }
    }
    return open;
  }

  /** On hand and available by part and van. */
  private static Map<ReservationModel.Key, List<Integer>> levels(List<PartId> parts) {
    var levels = new HashMap<ReservationModel.Key, List<Integer>>();
    DB.jpa
        .call(() -> DB.held.vans(ENGINEERS))
        .values()
        .forEach(
            van ->
                van.parts()
                    .forEach(
                        (part, amount) -> {
                          if (parts.contains(new PartId(part))) {
                            levels.put(
                                new ReservationModel.Key(part, van.locationId()),
                                List.of(units(amount.onHand()), units(amount.available())));
                          }
                        }));
    return levels;
  }

  private static int units(Quantity quantity) {
    return quantity.units().intValueExact();
  }

  private static void assertNoViolation() throws Exception {
    try (var connection = DB.jpa.database().connect()) {
      assertThat(PartReservationCheck.violations(connection)).isEmpty();
      assertThat(StockLedgerCheck.violations(connection)).isEmpty();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
