package org.waymend.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.customer;
import static org.waymend.customer.CustomerMother.open;
import static org.waymend.customer.CustomerMother.siteFields;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.CustomerCommands.ChangeSite;
import org.waymend.customer.CustomerCommands.RegisterSite;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.workforce.TerritoryService;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.infra.WorkforceDatabase;

class SiteImportIT {
  private static final WorkforceDatabase WORKFORCE = new WorkforceDatabase();
  private static final CustomerDatabase DB = new CustomerDatabase(WORKFORCE.jpa);
  private static final Actor SYSTEM = Actor.system("test");
  private static final SiteTerritory TERRITORY =
      new SiteTerritory(
          DB.sites, new TerritoryService(WORKFORCE.territories, new Access(), e -> {}, CLOCK));
  private static final SiteService SERVICE =
      new SiteService(DB.sites, DB.customers, TERRITORY, new Access(), CLOCK);
  private static final SiteImport IMPORT =
      new SiteImport(DB.customers, DB.sites, TERRITORY, new CsvImport(DB.jpa), new Access(), CLOCK);
  private static final Customer ACME = customer("T-1", "Acme");
  private static final String HEAD =
      "customerNumber,name,addressLine,city,postalCode,country,latitude,longitude,accessNotes,"
          + "timeZone,openingHours,isActive\n";

  @BeforeAll
  static void register_customers() {
    DB.with(ACME);
    DB.jpa.run(() -> WORKFORCE.territories.add(WorkforceMother.territory("CITY", 116, 39, 2)));
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void a_file_makes_changes_and_then_says_nothing_new() {
    var file =
        HEAD
            + "T-1,Tower,1 Long Street,北京,100000,cn,39.9,116.4,,Asia/Shanghai,"
            + "TUESDAY 13:00-00:00|monday 08:00 - 17:00|TUESDAY 08:00-12:00,\n"
            + "T-1,Depot,2 Long Street,,,CN,20,110,Ring twice,Asia/Shanghai,,no\n";
    assertThat(run(file, true)).isEqualTo(new ImportReport(true, 2, 2, 0, 0, List.of()));
    assertThat(find("Tower")).isEmpty();
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 2, 2, 0, 0, List.of()));
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 2, 0, 0, 2, List.of()));
    var tower = find("Tower").get(0);
    assertThat(tower.territoryId()).isNotNull();
    assertThat(tower.version()).isEqualTo(1);
    assertThat(tower.openingHours())
        .containsExactly(
            open(DayOfWeek.MONDAY, "08:00", "17:00"),
            open(DayOfWeek.TUESDAY, "08:00", "12:00"),
            open(DayOfWeek.TUESDAY, "13:00", "00:00"));
    assertThat(find("Depot").get(0).territoryId()).isNull();
    assertThat(find("Depot").get(0).isActive()).isFalse();
    assertThat(run(file.replace("39.9", "10"), false))
        .isEqualTo(new ImportReport(false, 2, 0, 1, 1, List.of()));
    assertThat(find("Tower").get(0).territoryId()).isNull();
  }

  @Test
  void every_wrong_row_is_reported_and_nothing_is_kept() {
    DB.jpa.run(() -> SERVICE.register(new RegisterSite(SYSTEM, siteFields(ACME.id(), "Wrong"))));
    var file =
        HEAD
            + "T-1,Wrong,x,,,CHN,95,116.4,,Asia/Shanghai,,\n"
            + "T-1,Wrong,x,,,CN,39.9,116.4,,Asia/Shanghai,MONDAY 8-17,\n"
            + "T-1,Wrong,x,,,CN,39.9,116.4,,Asia/Shanghai,MONDAY 08:00-12:00|MONDAY 11:00-13:00,\n"
            + "T-2,New,x,,,CN,39.9,116.4,,Asia/Shanghai,,\n"
            + "T-1,New,x,,,CN,north,116.4,,Asia/Shanghai,,\n"
            + "T-1,New,x,,,CN,39.9,116.4,,Mars,,\n"
            + "T-1,New,x,,,CN,39.9,116.4,,Asia/Shanghai,,\n";
    assertThat(run(file, true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 country too-long",
            "2 country unknown-country",
            "2 latitude out-of-range",
            "3 openingHours invalid-value",
            "4 openingHours[1] overlap",
            "5 customerNumber unknown",
            "6 latitude invalid-value",
            "7 timeZone unknown-time-zone");
    assertThat(Refusals.type(() -> run(file, false))).isEqualTo("import/has-errors");
    assertThat(find("New")).isEmpty();
    assertThat(find("Wrong").get(0).country()).isEqualTo("CN");
  }

  @Test
  void a_site_that_moves_changes_its_territory() {
    var site =
        DB.jpa.call(
            () -> SERVICE.register(new RegisterSite(SYSTEM, siteFields(ACME.id(), "Moving"))));
    assertThat(site.territoryId()).isNotNull();
    assertThat(site.customerName()).isEqualTo("Acme");
    var away = siteFields(ACME.id().value(), "Moving", 0, 0);
    var moved =
        DB.jpa.call(() -> SERVICE.change(new ChangeSite(SYSTEM, new SiteId(site.id()), 1, away)));
    assertThat(moved.territoryId()).isNull();
    assertThat(moved.version()).isGreaterThan(1);
  }

  private static ImportReport run(String file, boolean dryRun) {
    return IMPORT.run(SYSTEM, file.getBytes(UTF_8), dryRun);
  }

  private static List<SiteView> find(String name) {
    var query = new ListQuery(name, "", Map.of(), 200, null);
    return DB.jpa.call(() -> SERVICE.list(SYSTEM, query)).items();
  }
}
