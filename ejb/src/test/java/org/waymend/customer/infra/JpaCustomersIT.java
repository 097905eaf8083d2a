package org.waymend.customer.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.customer;
import static org.waymend.customer.CustomerMother.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.CustomerCommands.ChangeCustomer;
import org.waymend.customer.CustomerCommands.RegisterCustomer;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerKind;
import org.waymend.customer.CustomerService;
import org.waymend.customer.domain.Customer;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;

class JpaCustomersIT {
  private static final CustomerDatabase DB =
      new CustomerDatabase(JpaTest.on(TestDatabase.create()));
  private static final Actor SYSTEM = Actor.system("test");
  private static final CustomerService SERVICE =
      new CustomerService(DB.customers, DB.workforce, new Access(), CLOCK);
  private static final Customer ACME = customer("T-1", "Acme");
  private static final Customer HONGDA = customer("T-2", "宏达物业");
  private static final Customer GONE = customer("T-3", "Gone & Co");

  @BeforeAll
  static void register_customers() {
    ACME.change(fields("Acme", "vip", "lift"));
    HONGDA.change(fields("宏达物业", "lift"));
    GONE.deactivate();
    List.of(ACME, HONGDA, GONE).forEach(DB::with);
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void only_engineers_that_exist_are_preferred_or_banned() {
    var fields =
        new CustomerFields(
            "Picky",
            CustomerKind.COMPANY,
            "",
            "",
            "en",
            List.of(),
            "",
            List.of(UUID.randomUUID()),
            List.of(UUID.randomUUID()));
    assertThat(
            Refusals.fieldErrors(
                () ->
                    DB.jpa.call(
                        () ->
                            SERVICE.register(new RegisterCustomer(Actor.system("test"), fields)))))
        .containsExactly("preferredEngineerIds unknown", "bannedEngineerIds unknown");
  }

  @Test
  void lists_search_filter_and_page_through() {
    assertThat(names("acm", Map.of())).containsExactly("Acme");
    assertThat(names("宏达", Map.of()))
        .as("numbers are ascii, searches need not be")
        .containsExactly("宏达物业");
    assertThat(names("T- 5678", Map.of())).hasSize(3);
    assertThat(names("t-", Map.of("tags", "lift"))).containsExactly("Acme", "宏达物业");
    assertThat(names("t-", Map.of("tags", "VIP"))).containsExactly("Acme");
    assertThat(names("t-", Map.of("isActive", "false"))).containsExactly("Gone & Co");
    assertThat(names("t-", Map.of("language", "中文"))).isEmpty();
    assertThat(names("t-", Map.of("kind", "PERSON"))).isEmpty();
    assertThat(names("t-", Map.of("kind", "PERSON,COMPANY", "language", "zh-CN"))).hasSize(3);
    Paging.everyOrderPagesThrough(
        List.of("number", "name", "kind", "email", "createdAt", "isActive"),
        query -> DB.jpa.call(() -> DB.customers.page(Reach.ALL, query)),
        Customer::id);
  }

  @Test
  void a_customers_user_reaches_the_own_customer_only() {
    var own = new Reach(false, ACME.id().value(), null, UUID.randomUUID());
    assertThat(names(own, "", Map.of())).containsExactly("Acme");
    assertThat(DB.jpa.call(() -> DB.customers.get(own, ACME.id())).id()).isEqualTo(ACME.id());
    assertThat(Refusals.type(() -> DB.jpa.call(() -> DB.customers.get(own, HONGDA.id()))))
        .isEqualTo("customer/unknown");
    assertThat(names(Reach.NOTHING, "", Map.of())).isEmpty();
  }

  @Test
  void a_customer_is_found_by_number_and_by_what_it_is() {
    assertThat(DB.jpa.call(() -> DB.customers.findByNumber("t-1").orElseThrow().id()))
        .isEqualTo(ACME.id());
    assertThat(DB.jpa.call(() -> DB.customers.findByNumber("张三"))).isEmpty();
    assertThat(DB.jpa.call(() -> DB.customers.findSame(fields("Acme")).orElseThrow().id()))
        .isEqualTo(ACME.id());
    assertThat(DB.jpa.call(() -> DB.customers.findSame(fields("ACME")))).isEmpty();
    assertThat(DB.jpa.call(() -> DB.customers.names(List.of(ACME.id().value(), UUID.randomUUID()))))
        .isEqualTo(Map.of(ACME.id().value(), "Acme"));
    assertThat(DB.jpa.call(() -> DB.customers.names(List.of()))).isEmpty();
  }

  @Test
  void a_change_of_tags_alone_is_a_new_version_and_no_change_is_none() {
    var seen = DB.jpa.call(() -> SERVICE.register(new RegisterCustomer(SYSTEM, fields("Tagged"))));
    var id = new CustomerId(seen.id());
    var changed =
        DB.jpa.call(
            () -> SERVICE.change(new ChangeCustomer(SYSTEM, id, 1, fields("Tagged", "new"))));
    assertThat(changed.version()).isEqualTo(2);
    var same =
        DB.jpa.call(
            () -> SERVICE.change(new ChangeCustomer(SYSTEM, id, 2, fields("Tagged", "new"))));
    assertThat(same.version()).isEqualTo(2);
    assertThat(DB.jpa.call(() -> SERVICE.view(SYSTEM, id))).isEqualTo(same);
    assertThat(
            Refusals.type(
                () ->
                    DB.jpa.call(
                        () -> SERVICE.change(new ChangeCustomer(SYSTEM, id, 1, fields("Old"))))))
        .isEqualTo("request/stale");
    assertThat(DB.jpa.call(() -> SERVICE.deactivate(SYSTEM, id, 2)).version()).isEqualTo(3);
  }

  @Test
  void numbers_of_eight_who_register_at_once_differ() throws Exception {
    var answers =
        Race.of(
            8,
            i ->
                () -> {
                  var numbers = new ArrayList<String>();
                  for (int n = 0; n < 10; n++) {
                    var fields = fields("Racer " + i + " " + n);
                    numbers.add(
                        DB.jpa
                            .call(() -> SERVICE.register(new RegisterCustomer(SYSTEM, fields)))
                            .number());
                  }
                  return numbers;
                });
    var all = answers.stream().flatMap(List::stream).toList();
    assertThat(new HashSet<>(all)).hasSize(80);
    assertThat(all).allMatch(n -> n.matches("CU-[0-9]{6}"));
  }

  private static List<String> names(String search, Map<String, String> filters) {
    return names(Reach.ALL, search, filters);
  }

  private static List<String> names(Reach reach, String search, Map<String, String> filters) {
    return Paging.all(
            Paging.query(search, "", 2, filters),
            query -> DB.jpa.call(() -> DB.customers.page(reach, query)))
        .stream()
        .map(c -> DB.jpa.call(() -> DB.customers.get(Reach.ALL, c.id()).view().name()))
        .toList();
  }
}
