package org.waymend.customer.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.customer;
import static org.waymend.customer.CustomerMother.open;
import static org.waymend.customer.CustomerMother.site;
import static org.waymend.customer.CustomerMother.siteFields;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.OpeningHoursView;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

class JpaSitesIT {
  private static final CustomerDatabase DB =
      new CustomerDatabase(JpaTest.on(TestDatabase.create()));
  private static final Customer ACME = customer("T-1", "Acme");
  private static final Customer HONGDA = customer("T-2", "宏达物业");
  private static final Site TOWER = site(ACME.id(), "Tower");
  private static final Site DEPOT = site(ACME.id(), "Depot");
  private static final Site PLAZA = site(HONGDA.id(), "Plaza");

  @BeforeAll
  static void register_sites() {
    DEPOT.deactivate();
    List.of(ACME, HONGDA).forEach(DB::with);
    List.of(TOWER, DEPOT, PLAZA).forEach(DB::with);
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void lists_search_filter_and_page_through() {
    assertThat(names(Reach.ALL, "北京 long 100000", Map.of()))
        .containsExactly("Depot", "Plaza", "Tower");
    assertThat(names(Reach.ALL, "tow", Map.of())).containsExactly("Tower");
    assertThat(names(Reach.ALL, "", Map.of("customerId", ACME.id().value().toString())))
        .containsExactly("Depot", "Tower");
    assertThat(names(Reach.ALL, "", Map.of("isActive", "true", "country", "CN", "city", "北京")))
        .containsExactly("Plaza", "Tower");
    assertThat(names(Reach.ALL, "", Map.of("country", "US,中国"))).isEmpty();
    assertThat(names(Reach.ALL, "", Map.of("territoryId", UUID.randomUUID().toString()))).isEmpty();
    Paging.everyOrderPagesThrough(
        List.of("name", "addressLine", "city", "postalCode", "country", "createdAt", "isActive"),
        query -> DB.jpa.call(() -> DB.sites.page(Reach.ALL, query)),
        Site::id);
    assertThat(DB.jpa.call(() -> DB.sites.listOf(ACME.id())))
        .extracting(Site::id)
        .containsExactly(DEPOT.id(), TOWER.id());
    assertThat(DB.jpa.call(() -> DB.sites.names(List.of(PLAZA.id().value(), UUID.randomUUID()))))
        .isEqualTo(Map.of(PLAZA.id().value(), "Plaza"));
  }

  @Test
  void a_customers_user_reaches_the_own_sites_only() {
    var own = new Reach(false, HONGDA.id().value(), null, UUID.randomUUID());
    assertThat(names(own, "", Map.of())).containsExactly("Plaza");
    assertThat(Refusals.type(() -> DB.jpa.call(() -> DB.sites.get(own, TOWER.id()))))
        .isEqualTo("site/unknown");
    assertThat(Refusals.type(() -> DB.jpa.call(() -> DB.sites.get(Reach.ALL, TOWER.id(), 9))))
        .isEqualTo("request/stale");
  }

  @Test
  void opening_hours_come_back_to_the_second() {
    var hours =
        new OpeningHoursView[] {
          open(DayOfWeek.MONDAY, "00:00", "02:30"),
          open(DayOfWeek.MONDAY, "08:00", "00:00"),
          open(DayOfWeek.SUNDAY, "02:30", "23:59:59")
        };
    var site = site(DB.with(customer("T-8", "Open Ltd")).id(), "Hours");
    site.change(siteFields(site.customer(), "Hours", hours));
    DB.with(site);
    assertThat(DB.jpa.call(() -> DB.sites.get(Reach.ALL, site.id()).view("").openingHours()))
        .containsExactly(hours);
  }

  @Test
  void a_change_of_opening_hours_alone_is_a_new_version() {
    var site = DB.with(site(DB.with(customer("T-9", "Hours Ltd")).id(), "Hours"));
    var fields = siteFields(site.customer(), "Hours", open(DayOfWeek.MONDAY, "08:00", "17:00"));
    for (int repetition = 0; repetition < 2; repetition++) {
      DB.jpa.run(() -> DB.sites.get(Reach.ALL, site.id()).change(fields));
      assertThat(DB.jpa.call(() -> DB.sites.get(Reach.ALL, site.id()).version())).isEqualTo(2);
    }
    DB.jpa.run(
        () -> DB.sites.get(Reach.ALL, site.id()).change(siteFields(site.customer(), "Hours")));
    assertThat(DB.jpa.call(() -> DB.sites.get(Reach.ALL, site.id()).version())).isEqualTo(3);
  }

  private static List<String> names(Reach reach, String search, Map<String, String> filters) {
    return Paging.all(
            Paging.query(search, "", 1, filters),
            query -> DB.jpa.call(() -> DB.sites.page(reach, query)))
        .stream()
        .map(s -> s.view("").name())
        .filter(name -> !name.equals("Hours"))
        .toList();
  }
}
