package org.waymend.shared.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Refusals;

class AccessTest {
  private static final UUID ME = UUID.randomUUID();
  private static final UUID MINE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final Access access = new Access();

  @Test
  void every_cell_of_the_matrix_means_what_it_says() throws IOException {
    var rows = matrix();
    assertThat(rows).hasSize(Access.operations().size());
    for (CSVRecord row : rows) {
      var operation = row.get("operation");
      assertThat(row.size()).as("cells of %s", operation).isEqualTo(2 + Role.values().length);
      assertThat(Access.isPublic(operation)).isEqualTo(row.get("anonymous").equals("all"));
      for (Role role : Role.values()) {
        assertCell(operation, role, row.get(role.key()));
      }
    }
  }

  private void assertCell(String operation, Role role, String cell) {
    var actor = user(Set.of(role));
    var mine = new Owner(MINE, MINE, ME);
    assertThat(access.can(actor, operation))
        .as("%s %s", role, operation)
        .isEqualTo(!cell.equals("-"));
    assertThat(access.can(actor, operation, mine)).isEqualTo(!cell.equals("-"));
    assertThat(access.can(actor, operation, Owner.HOUSE)).isEqualTo(cell.equals("all"));
    assertThat(access.can(actor, operation, new Owner(OTHER, OTHER, OTHER)))
        .isEqualTo(cell.equals("all"));
    assertThat(Access.rolesOf(operation).contains(role)).isEqualTo(!cell.equals("-"));
  }

  @Test
  void what_a_role_may_the_public_row_gives_to_all() throws IOException {
    for (CSVRecord row : matrix()) {
      if (row.get("anonymous").equals("all")) {
        assertThat(row.toList()).as(row.get("operation")).doesNotContain("own", "-");
      }
    }
  }

  @Test
  void own_is_the_customer_for_customers_and_the_provider_for_provider_staff() {
    assertThat(access.reach(user(Set.of(Role.CUSTOMER)), "site.list"))
        .isEqualTo(new Reach(false, MINE, null, ME));
    assertThat(access.reach(user(Set.of(Role.PROVIDER_STAFF)), "service-provider.list"))
        .isEqualTo(new Reach(false, null, MINE, ME));
    assertThat(access.reach(user(Set.of(Role.AGENT)), "session.list"))
        .isEqualTo(new Reach(false, null, null, ME));
  }

  @Test
  void of_several_roles_the_widest_cell_counts() {
    assertThat(access.reach(user(Set.of(Role.AGENT, Role.ADMIN)), "session.list"))
        .isEqualTo(Reach.ALL);
    assertThat(
            access.reach(user(Set.of(Role.QUALITY, Role.PROVIDER_STAFF)), "service-provider.list"))
        .isEqualTo(new Reach(false, null, MINE, ME));
    assertThat(access.can(user(Set.of(Role.STOREKEEPER, Role.FINANCE)), "part.register")).isTrue();
    assertThat(access.can(user(Set.of(Role.QUALITY, Role.FINANCE)), "part.register")).isFalse();
  }

  @Test
  void a_token_narrows_what_its_user_may_and_never_widens_it() {
    var admin = actor(Set.of(Role.ADMIN), Set.of("site.list", "health.live"));
    assertThat(access.operationsOf(admin)).containsExactlyInAnyOrder("site.list", "health.live");
    assertThat(access.can(admin, "site.view")).isFalse();
    assertThat(access.reach(admin, "site.view")).isEqualTo(Reach.NOTHING);
    var storekeeper = actor(Set.of(Role.STOREKEEPER), Set.of("site.list", "part.list"));
    assertThat(access.can(storekeeper, "site.list")).isFalse();
    assertThat(access.can(storekeeper, "part.list")).isTrue();
  }

  @Test
  void the_system_may_everything_and_a_stranger_only_what_is_public() {
    assertThat(access.operationsOf(Actor.system("timer")))
        .containsExactlyInAnyOrderElementsOf(Access.operations());
    assertThat(access.reach(Actor.system("timer"), "site.list")).isEqualTo(Reach.ALL);
    assertThat(access.operationsOf(Actor.anonymous()))
        .contains("session.sign-in")
        .allMatch(Access::isPublic);
    assertThat(access.reach(Actor.anonymous(), "site.list")).isEqualTo(Reach.NOTHING);
  }

  @Test
  void who_has_no_customer_reaches_no_customer() {
    var lost = new Actor(ME, "x", Set.of(Role.CUSTOMER), null, null, null, false);
    assertThat(access.can(lost, "site.list", Owner.HOUSE)).isFalse();
    assertThat(access.can(lost, "site.list", Owner.customer(MINE))).isFalse();
  }

  @Test
  void a_check_refuses_with_the_operation() {
    var refusal = Refusals.refusal(() -> access.check(user(Set.of(Role.QUALITY)), "part.register"));
    assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusal.type()).isEqualTo("access/forbidden");
    assertThat(refusal.members()).containsEntry("operation", "part.register");
    assertThat(
            Refusals.type(
                () ->
                    access.check(user(Set.of(Role.CUSTOMER)), "site.view", Owner.customer(OTHER))))
        .isEqualTo("access/forbidden");
    access.check(user(Set.of(Role.CUSTOMER)), "site.view", Owner.customer(MINE));
  }

  @Test
  void an_operation_that_the_matrix_lacks_is_our_mistake() {
    assertThatThrownBy(() -> access.can(user(Set.of(Role.ADMIN)), "site.explode"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_covers_nothing_and_all_covers_all() {
    for (Owner owner : List.of(Owner.HOUSE, Owner.customer(MINE), Owner.provider(null))) {
      assertThat(Reach.NOTHING.covers(owner)).isFalse();
      assertThat(Reach.ALL.covers(owner)).isTrue();
    }
    assertThat(new Reach(false, MINE, null, null).covers(Owner.provider(MINE))).isFalse();
    assertThat(new Reach(false, null, null, ME).covers(Owner.user(ME))).isTrue();
  }

  @Test
  void a_role_is_found_by_its_key_and_its_name_constant() throws ReflectiveOperationException {
    var names = new HashSet<String>();
    for (var field : Role.Names.class.getFields()) {
      names.add((String) field.get(null));
    }
    for (Role role : EnumSet.allOf(Role.class)) {
      assertThat(Role.ofKey(role.key())).contains(role);
      assertThat(names).contains(role.key());
    }
    assertThat(Role.ofKey("root")).isEmpty();
  }

  private static List<CSVRecord> matrix() throws IOException {
    try (Reader reader =
        new InputStreamReader(Access.class.getResourceAsStream("role-matrix.csv"), UTF_8)) {
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      return format.parse(reader).getRecords();
    }
  }

  private static Actor user(Set<Role> roles) {
    return actor(roles, null);
  }

  private static Actor actor(Set<Role> roles, @Nullable Set<String> operations) {
    return new Actor(ME, "me", roles, MINE, MINE, operations, false);
  }
}
