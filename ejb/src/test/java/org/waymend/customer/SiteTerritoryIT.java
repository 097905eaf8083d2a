package org.waymend.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.customer;
import static org.waymend.customer.CustomerMother.siteFields;
import static org.waymend.workforce.WorkforceMother.square;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.TerritoryFields;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.TerritoryImport;
import org.waymend.workforce.TerritoryRedrawn;
import org.waymend.workforce.TerritoryService;
import org.waymend.workforce.TerritoryView;
import org.waymend.workforce.WorkforceCommands.ChangeTerritory;
import org.waymend.workforce.WorkforceCommands.RegisterTerritory;
import org.waymend.workforce.infra.WorkforceDatabase;

class SiteTerritoryIT {
  private static final WorkforceDatabase WORKFORCE = new WorkforceDatabase();
  private static final CustomerDatabase DB = new CustomerDatabase(WORKFORCE.jpa);
  private static final Actor SYSTEM = Actor.system("test");
  private static final TerritoryService SERVICE =
      new TerritoryService(WORKFORCE.territories, new Access(), SiteTerritoryIT::observed, CLOCK);
  private static final TerritoryImport IMPORT =
      new TerritoryImport(
          WORKFORCE.territories,
          new CsvImport(DB.jpa),
          new Access(),
          SiteTerritoryIT::observed,
          CLOCK);
  private static final SiteTerritory SITES = new SiteTerritory(DB.sites, SERVICE);
  private static final Customer ACME = DB.with(customer("T-1", "Acme"));

  /** 1° apart on one line, so that a square of one degree holds one of them. */
  private final List<Site> sites = new ArrayList<>();

  private static void observed(DomainEvent event) {
    SITES.reassign((TerritoryRedrawn) event);
  }

  @BeforeEach
  void make_sites() {
    for (int i = 0; i < 3; i++) {
      var fields = siteFields(ACME.id().value(), "Site " + i, 0.5, 10.5 + i);
      sites.add(DB.with(Site.register(UUID.randomUUID(), ACME.id(), fields, CustomerMother.NINE)));
    }
  }

  @AfterEach
  void forget() {
    DB.jpa.run(
        () -> {
          var sql = Sql.of(DB.jpa.entityManager());
          sql.update("DELETE FROM site");
          sql.update("DELETE FROM territory");
        });
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void a_new_territory_takes_the_sites_inside() {
    var west = register("WEST", 10, 1);
    assertThat(assigned()).containsExactly(west.id(), null, null);
    assertThat(site(0).version()).isEqualTo(2);
    assertThat(site(1).version()).isEqualTo(1);
  }

  @Test
  void other_borders_let_sites_go_and_take_others() {
    var area = register("AREA", 10, 1);
    change(area, "AREA", 11, 2);
    assertThat(assigned()).containsExactly(null, area.id(), area.id());
  }

  @Test
  void a_territory_that_shrinks_below_another_wins_its_sites() {
    var wide = register("WIDE", 10, 3);
    var wider = register("WIDER", 9, 4);
    assertThat(assigned()).containsExactly(wide.id(), wide.id(), wide.id());
    change(wider, "WIDER", 10, 1);
    assertThat(assigned()).containsExactly(wider.id(), wide.id(), wide.id());
  }

  @Test
  void a_territory_out_of_use_leaves_its_sites_to_the_next_and_takes_them_back() {
    var small = register("SMALL", 10, 1);
    var large = register("LARGE", 10, 2);
    DB.jpa.run(() -> SERVICE.deactivate(SYSTEM, new TerritoryId(small.id()), 1));
    assertThat(assigned()).containsExactly(large.id(), large.id(), null);
    DB.jpa.run(() -> SERVICE.activate(SYSTEM, new TerritoryId(small.id()), 2));
    assertThat(assigned()).containsExactly(small.id(), large.id(), null);
  }

  @Test
  void another_name_moves_nothing() {
    var area = register("AREA", 10, 1);
    var fields = square("AREA", 10, 0, 1);
    DB.jpa.run(
        () ->
            SERVICE.change(
                new ChangeTerritory(
                    SYSTEM,
                    new TerritoryId(area.id()),
                    1,
                    new TerritoryFields("AREA", "Another name", fields.polygon()))));
    assertThat(site(0).version()).isEqualTo(2);
  }

  @Test
  void an_import_reassigns_too() {
    IMPORT.run(
        SYSTEM,
        "code,name,polygon\nCSV,Csv,\"POLYGON((12 0, 13 0, 13 1, 12 1, 12 0))\"\n".getBytes(UTF_8),
        false);
    assertThat(assigned().subList(0, 2)).containsExactly(null, null);
    assertThat(assigned().get(2)).isNotNull();
  }

  private static TerritoryView register(String code, double west, double size) {
    return DB.jpa.call(
        () -> SERVICE.register(new RegisterTerritory(SYSTEM, square(code, west, 0, size))));
  }

  private static void change(TerritoryView territory, String code, double west, double size) {
    DB.jpa.run(
        () ->
            SERVICE.change(
                new ChangeTerritory(
                    SYSTEM,
                    new TerritoryId(territory.id()),
                    territory.version(),
                    square(code, west, 0, size))));
  }

  private List<@Nullable UUID> assigned() {
    var territories = new ArrayList<@Nullable UUID>();
    for (int i = 0; i < sites.size(); i++) {
      territories.add(site(i).territoryId());
    }
    return territories;
  }

  private SiteView site(int i) {
    return DB.jpa.call(() -> DB.sites.get(Reach.ALL, sites.get(i).id()).view(""));
  }
}
