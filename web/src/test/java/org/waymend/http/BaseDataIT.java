package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.World;

/** What features do together, and what each role sees of one object, over HTTP. */
class BaseDataIT extends Application {

  private final Api admin = People.admin();

  @Test
  void sites_follow_a_territory_that_is_redrawn() {
    var site =
        admin
            .post(
                "/sites",
                Map.of(
                    "customerId", World.own().get("customer"),
                    "name", "On the move",
                    "addressLine", "1 Equator Street",
                    "country", "KE",
                    "latitude", -1.5,
                    "longitude", 36.5,
                    "timeZone", "Africa/Nairobi"))
            .expect(201)
            .id();
    var territory = admin.post("/territories", square("NAIROBI", 36, -2)).expect(201).id();
    assertThat(territoryOf(site)).isEqualTo(territory);
    admin.put("/territories/" + territory, square("NAIROBI", 10, 10), 1).expect(200);
    assertThat(territoryOf(site)).isEqualTo("null");
  }

  @Test
  void an_engineer_who_does_not_exist_is_named_by_the_field() {
    var answer =
        admin
            .post(
                "/customers",
                Map.of(
                    "name", "Picky",
                    "kind", "COMPANY",
                    "language", "en",
                    "preferredEngineerIds", List.of(UUID.randomUUID())))
            .expect(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("preferredEngineerIds");
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("unknown");
  }

  @Test
  void what_changed_since_it_was_read_is_not_deleted() {
    var fields =
        Map.of(
            "engineerId", World.own().get("engineer"),
            "startsAt", "2027-01-01T00:00:00Z",
            "endsAt", "2027-01-02T00:00:00Z",
            "kind", "SICK",
            "note", "");
    var path = "/absences/" + admin.post("/absences", fields).expect(201).id();
    assertThat(admin.delete(path).expect(428).problem()).isEqualTo("request/if-match-required");
    assertThat(admin.call("DELETE", path).ifMatch(7).send().expect(412).problem())
        .isEqualTo("request/stale");
    admin.call("DELETE", path).ifMatch(1).send().expect(204);
    admin.get(path).expect(404);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AGENT", "DISPATCHER", "ENGINEER", "STOREKEEPER", "FINANCE", "MANAGER", "ADMIN"})
  void what_a_part_costs_us_is_seen_by_those_who_count_money(Role role) {
    boolean sees = List.of(Role.STOREKEEPER, Role.FINANCE, Role.MANAGER, Role.ADMIN).contains(role);
    var number = "COST-" + role.key().toUpperCase(Locale.ROOT);
    var id =
        admin
            .post(
                "/parts",
                Map.of(
                    "number", number,
                    "nameEn", "Costly",
                    "unit", "PIECE",
                    "price", Map.of("minor", 300, "currency", "USD"),
                    "cost", Map.of("minor", 171, "currency", "USD"),
                    "fitsModels", List.of(),
                    "substituteIds", List.of()))
            .expect(201)
            .id();
    var caller = People.of(role);
    var view = caller.get("/parts/" + id).expect(200).json();
    assertThat(view.at("/price/minor").asInt()).isEqualTo(300);
    assertThat(view.path("cost").isNull()).isEqualTo(!sees);
    var listed = caller.get("/parts?search=" + number).expect(200).json().at("/items/0");
    assertThat(listed.path("cost").isNull()).isEqualTo(!sees);
    caller.get("/parts?sort=-cost").expect(sees ? 200 : 400);
    var file = caller.get("/parts/export?search=" + number);
    if (file.status() != 403) {
      assertThat(file.expect(200).body().contains("1.71")).isEqualTo(sees);
    }
  }

  private static Map<String, Object> square(String code, int west, int south) {
    return Map.of(
        "code",
        code,
        "name",
        code,
        "polygon",
        List.of(
            List.of(west, south),
            List.of(west + 1, south),
            List.of(west + 1, south + 1),
            List.of(west, south)));
  }

  private String territoryOf(String site) {
    return admin.get("/sites/" + site).expect(200).json().path("territoryId").asText();
  }
}
