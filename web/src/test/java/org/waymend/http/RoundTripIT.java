package org.waymend.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.HandmadeWorkbook;
import org.waymend.shared.json.Json;
import org.waymend.suite.Api;
import org.waymend.suite.Application;
import org.waymend.suite.OpenApi;
import org.waymend.suite.OpenApi.Operation;
import org.waymend.suite.People;
import org.waymend.suite.World;
import org.waymend.web.http.Lists;

/**
 * What an export writes its import reads, and finds nothing new in it. A resource with both is
 * tested as soon as it is in the OpenAPI document; this test must make one of it.
 */
class RoundTripIT extends Application {

  /** The ledger only grows: it is exported as it is, and opening stock is brought in. */
  private static final Set<String> NOT_MEANT = Set.of("stock-movement");

  private static final Api ADMIN = People.admin();
  private static final Map<String, String> IDS = new HashMap<>();

  @BeforeAll
  static void make_awkward_things() {
    World.own();
    makeCustomers();
    makeWorkforce();
    makeInventory();
  }

  @TestFactory
  Stream<DynamicTest> an_export_can_be_imported_and_changes_nothing() {
    var imports =
        OpenApi.operations().stream()
            .filter(o -> o.name().endsWith(".import") && !NOT_MEANT.contains(o.resource()))
            .collect(Collectors.toMap(Operation::resource, o -> o));
    return OpenApi.operations().stream()
        .filter(o -> o.name().endsWith(".export") && imports.containsKey(o.resource()))
        .map(o -> dynamicTest(o.resource(), () -> roundTrip(o, imports.get(o.resource()))));
  }

  private static void roundTrip(Operation exported, Operation imported) throws IOException {
    var csv = ADMIN.get(exported.path()).expect(200).body();
    changesNothing(imported, Lists.CSV, csv.getBytes(UTF_8), csv);
    changesNothing(imported, Lists.XLSX, workbook(csv), csv);
  }

  /** The same cells as texts of a workbook. */
  private static byte[] workbook(String csv) throws IOException {
    var rows = new StringBuilder();
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
      for (var record : parser) {
        rows.append("<row r=\"").append(record.getRecordNumber()).append("\">");
        for (int i = 0; i < record.size(); i++) {
          var cell = HandmadeWorkbook.cell(i, record.getRecordNumber());
          rows.append(HandmadeWorkbook.plain(cell, record.get(i)));
        }
        rows.append("</row>");
      }
    }
    return HandmadeWorkbook.workbook(rows.toString());
  }

  private static void changesNothing(Operation imported, String type, byte[] file, String csv) {
    var report =
        ADMIN
            .call("POST", imported.path() + "?dryRun=true")
            .body(type, file)
            .send()
            .expect(200)
            .json();
    int rows = report.path("rows").asInt();
    assertThat(rows).as("this test must make a " + imported.resource()).isPositive();
    assertThat(report)
        .as(csv)
        .isEqualTo(
            Json.MAPPER.valueToTree(
                Map.of(
                    "dryRun",
                    true,
                    "rows",
                    rows,
                    "created",
                    0,
                    "changed",
                    0,
                    "unchanged",
                    rows,
                    "errors",
                    List.of())));
  }

  private static void makeCustomers() {
    var customer =
        make(
            "/customers",
            Map.of(
                "name", "=1+1; \"quoted\", and 宏达",
                "kind", "COMPANY",
                "phone", "+86 138 1234 5678",
                "email", "-desk@example.com",
                "language", "zh-CN",
                "tags", List.of("@vip", "lift; escalator"),
                "note", "'=first line\n\n-second line"));
    for (int i = 0; i < 2; i++) {
      make(
          "/contacts",
          Map.of(
              "customerId",
              customer,
              "name",
              "Twin",
              "phone",
              "+86 138 0000 000" + i,
              "isPrimary",
              i == 1));
      var site = make("/sites", site(customer));
      make("/assets", asset(site, "TWIN-" + i));
    }
    make(
        "/tickets",
        Map.of(
            "siteId",
            siteOf("TWIN-0"),
            "assetId",
            assetTagged("TWIN-0").path("id").asText(),
            "subject",
            "=Noise, \"loud\"",
            "description",
            "-at night\n宏达",
            "reference",
            "+7",
            "preferredWindows",
            List.of(Map.of("startsAt", "2026-12-01T09:00:00Z", "endsAt", "2026-12-01T11:00:00Z"))));
    var part = new HashMap<String, Object>(asset(siteOf("TWIN-1"), "TWIN-PART"));
    part.put("parentId", assetTagged("TWIN-1").path("id").asText());
    make("/assets", part);
    People.register("round.trip", Role.CUSTOMER, Map.of("customerId", customer));
  }

  private static Map<String, Object> site(String customer) {
    return Map.of(
        "customerId", customer,
        "name", "Twin tower",
        "addressLine", "+1 Long Street",
        "city", "北京",
        "country", "CN",
        "latitude", -0.00001,
        "longitude", 116.4,
        "timeZone", "Asia/Shanghai",
        "openingHours",
            List.of(
                Map.of("dayOfWeek", "SUNDAY", "opensAt", "08:00", "closesAt", "00:00"),
                Map.of("dayOfWeek", "MONDAY", "opensAt", "08:00", "closesAt", "12:00:30")));
  }

  private static Map<String, Object> asset(String site, String tag) {
    return Map.of(
        "siteId", site,
        "tag", tag,
        "name", "Lift",
        "serialNumber", "-007",
        "installedOn", "2026-01-01",
        "warrantyUntil", "2028-01-01");
  }

  private static JsonNode assetTagged(String tag) {
    return ADMIN.get("/assets?search=" + tag).expect(200).json().at("/items/0");
  }

  private static String siteOf(String tag) {
    return assetTagged(tag).path("siteId").asText();
  }

  private static void makeWorkforce() {
    IDS.put(
        "skill", make("/skills", Map.of("code", "RT-SKILL", "nameEn", "Lifts", "nameZh", "电梯")));
    var team = make("/teams", Map.of("code", "RT-TEAM", "name", "+Night"));
    var provider =
        make(
            "/service-providers",
            Map.of("code", "RT-LIFTS", "name", "Lifts", "phone", "+86 138 1234 5678"));
    var territory =
        make(
            "/territories",
            Map.of(
                "code",
                "RT-CITY",
                "name",
                "City",
                "polygon",
                List.of(
                    List.of(116.1, 39.8),
                    List.of(116.5, 39.8),
                    List.of(116.5, 40.1),
                    List.of(116.1, 39.8))));
    var engineer =
        make(
            "/engineers",
            Map.of(
                "number",
                "RT-1",
                "name",
                "Engineer",
                "phone",
                "+86 138 1234 5678",
                "providerId",
                provider,
                "teamId",
                team,
                "homeBase",
                Map.of("latitude", 39.9, "longitude", 116.4, "address", "-1, \"Home\""),
                "skills",
                List.of(Map.of("skillId", id("skill"), "level", 3, "expiresOn", "2027-12-31")),
                "territoryIds",
                List.of(territory)));
    make(
        "/shifts",
        Map.of(
            "engineerId", engineer,
            "on", "2026-12-01",
            "startsAt", "2026-12-01T00:00:00Z",
            "endsAt", "2026-12-01T09:00:00Z",
            "breakStartsAt", "2026-12-01T04:00:00Z",
            "breakMinutes", 30,
            "timeZone", "Asia/Shanghai"));
    IDS.put("engineer", engineer);
  }

  private static void makeInventory() {
    var belt = make("/parts", part("RT-BELT", List.of()));
    make("/parts", part("RT-ROPE", List.of(belt)));
    make(
        "/categories",
        Map.of(
            "code",
            "RT-NOISE",
            "nameEn",
            "Noise",
            "nameZh",
            "噪音",
            "priority",
            "NORMAL",
            "skills",
            List.of(Map.of("skillId", id("skill"), "level", 2)),
            "serviceDurationMinutes",
            60,
            "checklist",
            List.of(
                Map.of("textEn", "Look / listen", "textZh", "检查", "isMandatory", true),
                Map.of("textEn", "=Photo", "isMandatory", false)),
            "likelyParts",
            List.of(Map.of("partId", belt, "quantity", 2))));
    make(
        "/stock-locations",
        Map.of(
            "code", "RT-VAN",
            "name", "Van",
            "kind", "VAN",
            "engineerId", id("engineer"),
            "plate", "京A-12345"));
    ADMIN
        .call("POST", "/engineers/" + id("engineer") + "/deactivate")
        .ifMatch(1)
        .send()
        .expect(200);
  }

  private static Map<String, Object> part(String number, List<String> substitutes) {
    return Map.of(
        "number",
        number,
        "nameEn",
        "Belt",
        "nameZh",
        "皮带",
        "unit",
        "METRE",
        "price",
        Map.of("minor", 1234, "currency", "JPY"),
        "cost",
        Map.of("minor", 999, "currency", "USD"),
        "fitsModels",
        List.of("-1", "A; B"),
        "substituteIds",
        substitutes);
  }

  private static String make(String path, Map<String, ?> fields) {
    return ADMIN.post(path, fields).expect(201).id();
  }

  private static String id(String resource) {
    return IDS.getOrDefault(resource, "");
  }
}
