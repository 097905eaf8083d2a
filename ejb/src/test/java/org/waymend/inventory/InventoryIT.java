package org.waymend.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.PartCommands.ChangePart;
import org.waymend.inventory.PartCommands.RegisterPart;
import org.waymend.inventory.StockCommands.OpenStock;
import org.waymend.inventory.StockCommands.OpeningFields;
import org.waymend.inventory.StockCommands.OpeningLine;
import org.waymend.inventory.StockLocationCommands.RegisterStockLocation;
import org.waymend.inventory.infra.InventoryOnMariaDb;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;

/** The services and imports of the feature on the real database. */
class InventoryIT {
  private static final InventoryOnMariaDb DB = new InventoryOnMariaDb();
  private static final Actor BOSS = Actor.system("boss");
  private static final Access ACCESS = new Access();

  private final PartRegister partRegister = new PartRegister(DB.parts, DB.ledger, DB.clock);
  private final PartService parts = new PartService(DB.parts, partRegister, ACCESS);
  private final CsvImport imports = new CsvImport(DB.jpa);
  private final PartImport partImport = new PartImport(DB.parts, partRegister, imports, ACCESS);
  private final StockLocationRegister locationRegister =
      new StockLocationRegister(DB.locations, DB.ledger, DB.directory, DB.clock);
  private final StockLocationService locations =
      new StockLocationService(DB.locations, locationRegister, ACCESS);
  private final StockLocationImport locationImport =
      new StockLocationImport(DB.locations, locationRegister, DB.directory, imports, ACCESS);
  private final StockOpening opening = new StockOpening(DB.ledger, DB.clock);
  private final PartDirectory directory = new PartDirectory(DB.parts);
  private final StockService stock =
      new StockService(DB.levels, DB.entries, DB.locations, directory, opening, ACCESS);
  private final StockOpeningImport openingImport =
      new StockOpeningImport(DB.locations, directory, opening, imports, ACCESS);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void a_taken_number_and_an_unknown_substitute_are_refused_kindly() {
    var one = register("K-1");
    var two = register("K-2");
    assertRefused("part/number-taken", () -> register("k-1"));
    assertRefused(
        "part/number-taken",
        () -> parts.change(new ChangePart(BOSS, new PartId(two.id()), 1, PartMother.pump("K-1"))));
    assertRefused(
        "request/invalid",
        () ->
            parts.change(
                new ChangePart(
                    BOSS,
                    new PartId(one.id()),
                    1,
                    PartMother.pumpWithSubstitutes("K-1", new UUID(7, 7)))));
    var changed =
        DB.jpa.call(
            () ->
                parts.change(
                    new ChangePart(
                        BOSS,
                        new PartId(one.id()),
                        1,
                        PartMother.pumpWithSubstitutes("K-1", two.id()))));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.substituteNumbers()).containsExactly("K-2");
    assertThat(Json.read(Json.write(changed), PartView.class)).isEqualTo(changed);
  }

  @Test
  void the_unit_of_a_part_stays_once_stock_was_moved() {
    var part = register("U-1");
    var id = new PartId(part.id());
    DB.jpa.run(() -> parts.change(new ChangePart(BOSS, id, 1, PartMother.hose("U-1"))));
    open(DB.warehouse("U-1"), part.id(), "2.5");
    assertRefused(
        "part/unit-in-use",
        () -> parts.change(new ChangePart(BOSS, id, 2, PartMother.pump("U-1"))));
  }

  @Test
  void an_engineer_has_one_active_van() {
    var engineer = DB.engineer("V-ENG-1");
    var another = DB.engineer("V-ENG-2");
    var first = registerLocation(StockLocationMother.vanOf("V-1", engineer));
    assertRefused(
        "stock-location/engineer-has-van",
        () -> registerLocation(StockLocationMother.vanOf("V-2", engineer)));
    assertRefused(
        "stock-location/code-taken",
        () -> registerLocation(StockLocationMother.vanOf("v-1", another)));
    assertThat(first.engineerName()).isEqualTo("Engineer V-ENG-1");
    assertRefused(
        "request/invalid",
        () -> registerLocation(StockLocationMother.vanOf("V-3", new UUID(1, 1))));
    DB.jpa.run(() -> locations.deactivate(BOSS, new StockLocationId(first.id()), 1));
    registerLocation(StockLocationMother.vanOf("V-2", engineer));
    assertRefused(
        "stock-location/engineer-has-van",
        () -> locations.activate(BOSS, new StockLocationId(first.id()), 2));
  }

  @Test
  void counter_accounts_are_nobodys_business() {
    var opening = UUID.fromString("00000000-0000-7000-8000-000000000001");
    assertRefused(
        "stock-location/unknown", () -> locations.view(BOSS, new StockLocationId(opening)));
    var listed = DB.jpa.call(() -> locations.list(BOSS, ListQuery.all())).items();
    assertThat(listed).noneMatch(l -> l.code().contains("OPENING"));
    assertRefused(
        "stock-location/unknown",
        () -> {
          stock.open(new OpenStock(BOSS, opening(opening, register("X-1").id(), "1")));
          return null;
        });
  }

  @Test
  void opening_stock_is_booked_once_and_a_stocked_location_stays() {
    var part = register("B-1");
    var here = DB.warehouse("B-1");
    var booked = open(here, part.id(), "3");
    assertThat(booked.lines()).singleElement().extracting("partNumber").isEqualTo("B-1");
    assertRefused("stock/opened-before", () -> open(here, part.id(), "3"));
    assertRefused("stock-location/not-empty", () -> locations.deactivate(BOSS, here, 1));
    var empty = DB.warehouse("B-2");
    DB.jpa.run(() -> locations.deactivate(BOSS, empty, 1));
    assertRefused("stock-location/inactive", () -> open(empty, part.id(), "3"));
    assertRefused("request/invalid", () -> open(here, part.id(), "0.5"));
  }

  @Test
  void of_those_who_open_the_same_at_once_one_does() throws Exception {
    var part = register("RO-1");
    var here = DB.warehouse("RO-1");
    var won =
        Race.of(
            4,
            i ->
                () -> {
                  try {
                    open(here, part.id(), "3");
                    return true;
                  } catch (DomainException e) {
                    assertThat(e.type()).isEqualTo("stock/opened-before");
                    return false;
                  }
                });
    assertThat(won).containsOnlyOnce(true);
    assertNoViolation();
  }

  @Test
  void parts_come_in_all_or_none_and_again_unchanged() throws IOException {
    var csv =
        """
        number,nameEn,nameZh,unit,price,priceCurrency,cost,fitsModels,substituteNumbers
        I-1,Pump,水泵,piece,12.50,USD,8,AX-1|AX-2,I-2|I-3
        I-2,Pump two,,piece,13,USD,,,I-1
        I-3,Hose,软管,METRE,1.25,USD,0.75,,
        """;
    assertThat(importParts(csv + "I-4,Bad,,MILE,1.234,USD,,,\n", true).errors())
        .extracting(e -> e.line() + " " + e.column())
        .containsExactly("5 price");
    assertRefused(
        "import/has-errors", () -> importParts(csv + "I-4,Bad,,PIECE,1,USD,,,I-9\n", false));
    assertThat(DB.jpa.call(() -> directory.findByNumber("I-1"))).isEmpty();
    assertThat(importParts(csv, true).created()).isEqualTo(3);
    assertThat(DB.jpa.call(() -> directory.findByNumber("I-1"))).isEmpty();
    assertThat(importParts(csv, false)).isEqualTo(report(3, 3, 0, 0));
    assertThat(importParts(csv, false)).isEqualTo(report(3, 0, 0, 3));
    assertThat(importParts(csv.replace("I-2|I-3", "I-3|I-2"), false)).isEqualTo(report(3, 0, 1, 2));
    var one = DB.jpa.call(() -> parts.list(BOSS, query("I-1")).items().get(0));
    assertThat(one.substituteNumbers()).containsExactly("I-3", "I-2");

    var out = new ByteArrayOutputStream();
    var all = DB.jpa.call(() -> parts.list(BOSS, query("I-"))).map(PartCsv::of).items();
    CsvExport.write(out, PartCsv.class, List.of(), all);
    assertThat(partImport.run(BOSS, out.toByteArray(), false).unchanged()).isEqualTo(all.size());
  }

  @Test
  void locations_come_in_and_again_unchanged() throws IOException {
    DB.engineer("IL-ENG");
    DB.provider("IL-PRO");
    var csv =
        """
        code,name,kind,engineerNumber,providerCode,plate,latitude,longitude
        IL-1,Main store,WAREHOUSE,,,,40.7,-74
        IL-2,Second,van,il-eng,,NY 1,,
        IL-3,Third,PROVIDER_STORE,,IL-PRO,,,
        """;
    assertThat(importLocations(csv)).isEqualTo(report(3, 3, 0, 0));
    assertThat(importLocations(csv)).isEqualTo(report(3, 0, 0, 3));
    assertThat(importLocations(csv.replace("Second", "2nd"))).isEqualTo(report(3, 0, 1, 2));
    assertRefused("import/has-errors", () -> importLocations(csv.replace("il-eng", "nobody")));

    var out = new ByteArrayOutputStream();
    var lines = DB.jpa.call(() -> locations.export(BOSS, query("IL-")).items());
    CsvExport.write(out, StockLocationCsv.class, List.of(), lines);
    assertThat(locationImport.run(BOSS, out.toByteArray(), false)).isEqualTo(report(3, 0, 0, 3));
  }

  @Test
  void opening_stock_comes_in_and_again_unchanged() throws Exception {
    register("OI-1");
    register("OI-2");
    DB.warehouse("OI-1");
    var csv = "location,part,quantity,note\noi-1,OI-2,2,\nOI-1,oi-1,3,counted\n";
    assertThat(importOpening(csv, true).created()).isEqualTo(2);
    assertThat(importOpening(csv, false)).isEqualTo(report(2, 2, 0, 0));
    assertThat(importOpening(csv, false)).isEqualTo(report(2, 0, 0, 2));
    var other = csv.replace("OI-2,2", "OI-2,4") + "OI-9,OI-9,x,\n";
    assertThat(importOpening(other, true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly("2 quantity opened-before", "4 quantity invalid-value");
    assertRefused("import/has-errors", () -> importOpening(other, false));
    var both =
        Race.of(
            2,
            i ->
                () -> {
                  register("OJ-" + i);
                  return importOpening("location,part,quantity\nOI-1,OJ-" + i + ",1\n", false);
                });
    assertThat(both).allMatch(r -> r.created() == 1);
    assertNoViolation();
  }

  private static void assertNoViolation() throws Exception {
    try (var connection = DB.jpa.database().connect()) {
      assertThat(StockLedgerCheck.violations(connection)).isEmpty();
    }
  }

  private static ListQuery query(String search) {
    return new ListQuery(search, "", java.util.Map.of(), 200, null);
  }

  private static ImportReport report(int rows, int created, int changed, int unchanged) {
    return new ImportReport(false, rows, created, changed, unchanged, List.of());
  }

  private ImportReport importParts(String csv, boolean dryRun) {
    return partImport.run(BOSS, csv.getBytes(UTF_8), dryRun);
  }

  private ImportReport importLocations(String csv) {
    return locationImport.run(BOSS, csv.getBytes(UTF_8), false);
  }

  private ImportReport importOpening(String csv, boolean dryRun) {
    return openingImport.run(BOSS, csv.getBytes(UTF_8), dryRun);
  }

  private PartView register(String number) {
    return DB.jpa.call(() -> parts.register(new RegisterPart(BOSS, PartMother.pump(number))));
  }

  private StockLocationView registerLocation(StockLocationFields fields) {
    return DB.jpa.call(() -> locations.register(new RegisterStockLocation(BOSS, fields)));
  }

  private OpeningView open(StockLocationId location, UUID part, String quantity) {
    return DB.jpa.call(
        () -> stock.open(new OpenStock(BOSS, opening(location.value(), part, quantity))));
  }

  private static OpeningFields opening(UUID location, UUID part, String quantity) {
    return new OpeningFields(
        location, List.of(new OpeningLine(part, new BigDecimal(quantity))), "first count");
  }

  private static void assertRefused(String type, java.util.function.Supplier<?> act) {
    assertThatThrownBy(() -> DB.jpa.call(act::get))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
