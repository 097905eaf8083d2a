package org.waymend.inventory.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.MovementKind;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLedgerCheck;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.domain.CounterAccount;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;

class StockLedgerIT {
  private static final InventoryOnMariaDb DB = new InventoryOnMariaDb();
  private static final Actor STOREKEEPER = Actor.system("storekeeper");
  private static final Instant NINE = InventoryOnMariaDb.NINE;
  private static final int RUNNERS = 8;
  private static final int TURNS = 60;
  private static final long SEED = 20261121;

  @AfterAll
  static void close() {
    DB.close();
  }

  /** One booking as a runner made it, and whether the ledger took it. */
  private record Turn(List<StockMovement> movements, boolean isBooked) {}

  @Test
  void racing_movements_never_go_below_zero_and_levels_stay_the_sum_of_the_ledger()
      throws Exception {
    var parts = List.of(DB.part("R-1", PartUnit.PIECE), DB.part("R-2", PartUnit.METRE));
    var places = new ArrayList<StockLocationId>();
    for (int i = 0; i < 4; i++) {
      places.add(DB.warehouse("R-" + i));
    }
    var runs = Race.of(RUNNERS, runner -> () -> run(new Random(SEED + runner), parts, places));

    var oracle = new HashMap<StockKey, Long>();
    long entries = 0;
    int refused = 0;
    for (Turn turn : runs.stream().flatMap(List::stream).toList()) {
      if (!turn.isBooked()) {
        refused++;
        continue;
      }
      for (StockMovement movement : turn.movements()) {
        long moved = movement.quantity().thousandths();
        oracle.merge(movement.source(), -moved, Long::sum);
        oracle.merge(movement.target(), moved, Long::sum);
        entries++;
      }
    }
    assertThat(refused).as("bookings that found too little").isBetween(1, RUNNERS * TURNS - 1);
    try (var connection = DB.jpa.database().connect()) {
      assertThat(StockLedgerCheck.violations(connection)).isEmpty();
      assertThat(levels(connection, parts)).isEqualTo(withoutZeros(oracle));
      assertThat(entries(connection, parts)).isEqualTo(entries);
    }
    oracle.forEach(
        (key, onHand) -> assertThat(key.isCounter() || onHand >= 0).as("%s", key).isTrue());
  }

  private static List<Turn> run(Random random, List<PartId> parts, List<StockLocationId> places) {
    var turns = new ArrayList<Turn>();
    for (int i = 0; i < TURNS; i++) {
      var movements = new ArrayList<StockMovement>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        movements.add(random(random, parts, places));
      }
      turns.add(new Turn(movements, isBooked(movements)));
    }
    return turns;
  }

  private static StockMovement random(
      Random random, List<PartId> parts, List<StockLocationId> places) {
    var part = parts.get(random.nextInt(parts.size()));
    int from = random.nextInt(places.size());
    int to = (from + 1 + random.nextInt(places.size() - 1)) % places.size();
    boolean isInflow = random.nextInt(5) == 0;
    return movement(
        part,
        isInflow ? CounterAccount.OPENING.id() : places.get(from),
        places.get(to),
        new Quantity(1 + random.nextInt(isInflow ? 20_000 : 5_000)));
  }

  private static StockMovement movement(
      PartId part, StockLocationId from, StockLocationId to, Quantity quantity) {
    return new StockMovement(
        UuidV7.next(DB.clock),
        part,
        from,
        to,
        quantity,
        MovementKind.TRANSFER,
        NINE,
        STOREKEEPER,
        null,
        "",
        "");
  }

  private static boolean isBooked(List<StockMovement> movements) {
    try {
      DB.jpa.run(() -> DB.ledger.book(movements));
      return true;
    } catch (DomainException e) {
      assertThat(e.type()).isEqualTo("stock/not-enough");
      return false;
    }
  }

  private static Map<StockKey, Long> levels(Connection connection, List<PartId> parts)
      throws SQLException {
    var levels = new HashMap<StockKey, Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM stock_level")) {
      while (rows.next()) {
        var key =
            new StockKey(
                new PartId(java.util.UUID.fromString(rows.getString("part_id"))),
                new StockLocationId(java.util.UUID.fromString(rows.getString("location_id"))));
        if (parts.contains(key.part())) {
          levels.put(key, rows.getLong("on_hand_thousandths"));
        }
      }
    }
    return withoutZeros(levels);
  }

  private static Map<StockKey, Long> withoutZeros(Map<StockKey, Long> levels) {
    var some = new HashMap<>(levels);
    some.values().removeIf(onHand -> onHand == 0);
    return some;
  }

  private static long entries(Connection connection, List<PartId> parts) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "SELECT COUNT(*) FROM stock_movement WHERE part_id IN (?, ?)")) {
      statement.setString(1, parts.get(0).value().toString());
      statement.setString(2, parts.get(1).value().toString());
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void what_is_not_there_can_not_be_taken_and_nothing_of_the_booking_stays() {
    var part = DB.part("N-1", PartUnit.PIECE);
    var here = DB.warehouse("N-1");
    var there = DB.warehouse("N-2");
    DB.open(part, here, Quantity.of(5));
    assertThatThrownBy(
            () ->
                DB.jpa.run(
                    () ->
                        DB.ledger.book(
                            List.of(
                                movement(part, here, there, Quantity.of(4)),
                                movement(part, here, there, Quantity.of(2))))))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.type()).isEqualTo("stock/not-enough");
              assertThat(e.members()).containsEntry("available", Quantity.of(1).units());
            });
    assertThat(onHand(part, here)).isEqualTo("5");
    assertThat(DB.jpa.call(() -> DB.ledger.hasMoved(part))).isTrue();
    assertThat(DB.jpa.call(() -> DB.ledger.isStocked(here))).isTrue();
    assertThat(DB.jpa.call(() -> DB.ledger.isStocked(there))).isFalse();
    assertThat(DB.jpa.call(() -> DB.ledger.opening(new StockKey(part, here))))
        .contains(Quantity.of(5));
  }

  @Test
  void nobody_changes_the_ledger_not_even_the_owner() throws SQLException {
    DB.open(DB.part("L-1", PartUnit.PIECE), DB.warehouse("L-1"), Quantity.of(1));
    try (var app = DB.jpa.database().connect();
        var owner = DB.jpa.database().connectAsOwner()) {
      for (String sql :
          List.of("UPDATE stock_movement SET note = 'x'", "DELETE FROM stock_movement")) {
        assertThatThrownBy(() -> execute(app, sql)).hasMessageContaining("denied");
        assertThatThrownBy(() -> execute(owner, sql)).hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void the_database_refuses_what_the_code_never_does() throws SQLException {
    var part = DB.part("D-1", PartUnit.PIECE);
    var here = DB.warehouse("D-1");
    DB.open(part, here, Quantity.of(1));
    assertThatThrownBy(() -> DB.open(part, here, Quantity.of(1)))
        .hasMessageContaining("uq_stock_movement__opening");
    try (var app = DB.jpa.database().connect()) {
      var where =
          " WHERE part_id = '" + part.value() + "' AND location_id = '" + here.value() + "'";
      assertThatThrownBy(
              () -> execute(app, "UPDATE stock_level SET on_hand_thousandths = -1" + where))
          .hasMessageContaining("ck_stock_level__on_hand_thousandths");
      assertThatThrownBy(() -> execute(app, "UPDATE stock_level SET is_counter = TRUE" + where))
          .hasMessageContaining("fk_stock_level__location_id");
    }
  }

  @Test
  void the_check_finds_a_level_that_nobody_booked() throws SQLException {
    var part = DB.part("C-1", PartUnit.METRE);
    DB.open(part, DB.warehouse("C-1"), new Quantity(2_500));
    var here = "part_id = '" + part.value() + "' AND NOT is_counter";
    try (var app = DB.jpa.database().connect()) {
      assertThat(StockLedgerCheck.violations(app)).isEmpty();
      execute(app, "UPDATE stock_level SET on_hand_thousandths = 2600 WHERE " + here);
      assertThat(StockLedgerCheck.violations(app))
          .singleElement()
          .asString()
          .contains("C-1", "2.6 on hand", "sums up to 2.5");
      execute(app, "UPDATE stock_level SET on_hand_thousandths = 2500 WHERE " + here);
    }
  }

  @Test
  void lists_show_places_and_hide_counter_accounts() {
    var part = DB.part("S-1", PartUnit.METRE);
    var here = DB.warehouse("S-1");
    var there = DB.warehouse("S-2");
    DB.open(part, here, new Quantity(2_500));
    DB.jpa.run(() -> DB.ledger.book(List.of(movement(part, here, there, Quantity.of(1)))));
    var ofPart = ListQuery.all().where("partId", part.value().toString());

    var levels = DB.jpa.call(() -> DB.levels.page(Reach.ALL, ofPart)).items();
    assertThat(levels)
        .extracting(l -> l.view().locationCode() + " " + l.view().onHand())
        .containsExactly("S-1 1.5", "S-2 1");
    assertThat(levels.get(0).view().partName()).isEqualTo("Pump S-1 · 水泵 S-1");

    var entries = DB.jpa.call(() -> DB.entries.page(Reach.ALL, ofPart)).items();
    assertThat(entries)
        .extracting(
            e -> e.view().kind() + " " + e.view().fromLocationCode() + " " + e.view().quantity())
        .containsExactlyInAnyOrder("OPENING null 2.5", "TRANSFER S-1 1");
    var atThere = ListQuery.all().where("locationId", there.value().toString());
    assertThat(DB.jpa.call(() -> DB.entries.page(Reach.ALL, atThere)).total()).isEqualTo(1);
    assertThat(DB.jpa.call(() -> DB.entries.page(Reach.NOTHING, atThere)).total()).isZero();
  }

  @Test
  void lists_sort_by_every_column_both_ways() {
    var part = DB.part("O-1", PartUnit.PIECE);
    for (int i = 0; i < 3; i++) {
      DB.open(part, DB.warehouse("O-" + i), Quantity.of(i + 1));
    }
    for (String column :
        List.of("partNumber", "partId", "locationCode", "locationId", "locationName", "onHand")) {
      for (String sort : List.of(column, "-" + column)) {
        var query = new ListQuery("o-1", sort, Map.of("isInStock", "true"), 2, null);
        var first = DB.jpa.call(() -> DB.levels.page(Reach.ALL, query));
        var rest =
            DB.jpa.call(
                () -> DB.levels.page(Reach.ALL, query.withPageToken(first.nextPageToken())));
        assertThat(first.items()).as(sort).hasSize(2);
        assertThat(rest.items()).as(sort).hasSize(1);
      }
    }
    for (String column :
        List.of("at", "kind", "partNumber", "partId", "quantity", "toLocationId", "actor")) {
      for (String sort : List.of(column, "-" + column)) {
        var query = new ListQuery("o-1", sort, Map.of(), 2, null);
        var first = DB.jpa.call(() -> DB.entries.page(Reach.ALL, query));
        var rest =
            DB.jpa.call(
                () -> DB.entries.page(Reach.ALL, query.withPageToken(first.nextPageToken())));
        assertThat(first.items()).as(sort).hasSize(2);
        assertThat(rest.items()).as(sort).hasSize(1);
      }
    }
  }

  private static String onHand(PartId part, StockLocationId location) {
    var query =
        ListQuery.all()
            .where("partId", part.value().toString())
            .where("locationId", location.value().toString());
    return DB.jpa
        .call(() -> DB.levels.page(Reach.ALL, query))
        .items()
        .get(0)
        .view()
        .onHand()
        .toString();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
