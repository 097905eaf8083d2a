package org.waymend.asset.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.asset.AssetMother.asset;
import static org.waymend.asset.AssetMother.fields;
import static org.waymend.customer.CustomerMother.CLOCK;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.asset.AssetCommands.ChangeAsset;
import org.waymend.asset.AssetCommands.PrintLabels;
import org.waymend.asset.AssetCommands.RegisterAsset;
import org.waymend.asset.AssetFields;
import org.waymend.asset.AssetId;
import org.waymend.asset.AssetImport;
import org.waymend.asset.AssetLabels;
import org.waymend.asset.AssetService;
import org.waymend.asset.AssetView;
import org.waymend.asset.PrintedLabels;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;

class JpaAssetsIT {
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final CustomerDatabase CUSTOMERS = new CustomerDatabase(JPA);
  private static final Assets ASSETS = AssetDatabase.on(JPA);
  private static final Actor SYSTEM = Actor.system("test");
  private static final CustomerDirectory DIRECTORY =
      new CustomerDirectory(CUSTOMERS.customers, CUSTOMERS.sites, CUSTOMERS.contacts);
  private static final AssetService SERVICE =
      new AssetService(ASSETS, DIRECTORY, new Access(), CLOCK);
  private static final AssetImport IMPORT =
      new AssetImport(ASSETS, DIRECTORY, new CsvImport(JPA), new Access(), CLOCK);
  private static final AssetLabels LABELS = new AssetLabels(ASSETS, DIRECTORY, JPA, new Access());
  private static final Customer ACME = CustomerMother.customer("T-1", "Acme");
  private static final Customer HONGDA = CustomerMother.customer("T-2", "宏达物业");
  private static final Site TOWER = CustomerMother.site(ACME.id(), "Tower");
  private static final Site PLAZA = CustomerMother.site(HONGDA.id(), "Plaza");
  private static final Asset LIFT = asset(ACME.id(), TOWER.id(), "LIST-1");
  private static final Asset MOTOR = asset(ACME.id(), TOWER.id(), "LIST-2", LIFT.id());
  private static final Asset DOOR = asset(HONGDA.id(), PLAZA.id(), "LIST-3");
  private static final String HEAD =
      "tag,customerNumber,siteName,parentTag,name,manufacturer,model,serialNumber,installedOn,"
          + "warrantyUntil,note,isActive\n";

  @BeforeAll
  static void register_assets() {
    List.of(ACME, HONGDA).forEach(CUSTOMERS::with);
    List.of(TOWER, PLAZA).forEach(CUSTOMERS::with);
    DOOR.change(HONGDA.id(), fields(PLAZA.id(), null, null, "Door", null, null));
    List.of(LIFT, MOTOR, DOOR).forEach(asset -> JPA.run(() -> ASSETS.add(asset)));
  }

  @AfterAll
  static void close() {
    JPA.close();
  }

  @Test
  void lists_search_filter_and_page_through() {
    assertThat(tags(Reach.ALL, "list- schindler", Map.of()))
        .containsExactly("LIST-1", "LIST-2", "LIST-3");
    assertThat(tags(Reach.ALL, "sn-list-2", Map.of())).containsExactly("LIST-2");
    assertThat(tags(Reach.ALL, "电梯", Map.of()))
        .as("tags are ascii, searches need not be")
        .isEmpty();
    assertThat(tags(Reach.ALL, "list-", Map.of("parentId", LIFT.id().value().toString())))
        .containsExactly("LIST-2");
    assertThat(tags(Reach.ALL, "list-", Map.of("siteId", PLAZA.id().value().toString())))
        .containsExactly("LIST-3");
    assertThat(
            tags(
                Reach.ALL,
                "list-",
                Map.of(
                    "customerId", ACME.id().value().toString(),
                    "manufacturer", "schindler",
                    "model", "3300",
                    "isActive", "true")))
        .containsExactly("LIST-1", "LIST-2");
    Paging.everyOrderPagesThrough(
        List.of(
            "tag",
            "name",
            "manufacturer",
            "model",
            "serialNumber",
            "installedOn",
            "warrantyUntil",
            "createdAt",
            "isActive"),
        query -> JPA.call(() -> ASSETS.page(Reach.ALL, query)),
        Asset::id);
  }

  @Test
  void a_customers_user_reaches_the_own_assets_only() {
    var own = new Reach(false, HONGDA.id().value(), null, UUID.randomUUID());
    assertThat(tags(own, "list-", Map.of())).containsExactly("LIST-3");
    assertThat(Refusals.type(() -> JPA.call(() -> ASSETS.get(own, LIFT.id()))))
        .isEqualTo("asset/unknown");
    assertThat(JPA.call(() -> ASSETS.listOf(own, List.of(LIFT.id(), DOOR.id()))))
        .extracting(Asset::id)
        .containsExactly(DOOR.id());
    assertThat(Refusals.type(() -> JPA.call(() -> ASSETS.get(Reach.ALL, LIFT.id(), 9))))
        .isEqualTo("request/stale");
  }

  @Test
  void assets_are_found_by_tag_and_ids() {
    assertThat(JPA.call(() -> ASSETS.findByTag("list-1").orElseThrow().id())).isEqualTo(LIFT.id());
    assertThat(JPA.call(() -> ASSETS.findByTag("电梯"))).isEmpty();
    var ids = List.of(DOOR.id(), new AssetId(UUID.randomUUID()), LIFT.id(), DOOR.id());
    assertThat(JPA.call(() -> ASSETS.listOf(Reach.ALL, ids)))
        .extracting(Asset::id)
        .containsExactly(DOOR.id(), LIFT.id());
    assertThat(JPA.call(() -> ASSETS.tags(List.of(LIFT.id().value(), UUID.randomUUID()))))
        .isEqualTo(Map.of(LIFT.id().value(), "LIST-1"));
  }

  @Test
  void an_asset_comes_back_as_it_was() {
    var leapDay = LocalDate.of(2024, 2, 29);
    var view =
        register(fields(TOWER.id(), "", LIFT.id(), "Dated", leapDay, LocalDate.of(9999, 12, 31)));
    assertThat(view.parentTag()).isEqualTo("LIST-1");
    assertThat(view.customerName()).isEqualTo("Acme");
    assertThat(view.siteName()).isEqualTo("Tower");
    assertThat(JPA.call(() -> SERVICE.view(SYSTEM, new AssetId(view.id())))).isEqualTo(view);
  }

  @Test
  void tags_of_eight_who_register_at_once_differ() throws Exception {
    var answers = Race.of(8, i -> () -> register(fields(TOWER.id(), null, null)).tag());
    assertThat(new HashSet<>(answers)).hasSize(8);
    assertThat(answers).allMatch(t -> t.matches("AS-[0-9]{6}"));
  }

  @Test
  void a_tag_is_taken_whether_registered_or_changed_to() {
    var asset = register(fields(TOWER.id(), "TAKE-1", null));
    assertThat(Refusals.type(() -> register(fields(TOWER.id(), "list-1", null))))
        .isEqualTo("asset/tag-taken");
    assertThat(Refusals.type(() -> change(asset, fields(TOWER.id(), " list-1", null))))
        .isEqualTo("asset/tag-taken");
    assertThat(change(asset, fields(TOWER.id(), "take-1", LIFT.id())).parentTag())
        .isEqualTo("LIST-1");
  }

  @Test
  void a_refused_parent_leaves_the_tree() {
    var top = register(fields(TOWER.id(), "TREE-1", null));
    var part = register(fields(TOWER.id(), "TREE-2", new AssetId(top.id())));
    assertThat(
            Refusals.fieldErrors(
                () -> change(top, fields(TOWER.id(), null, new AssetId(part.id())))))
        .containsExactly("parentId circle");
    assertThat(
            Refusals.fieldErrors(() -> register(fields(PLAZA.id(), null, new AssetId(top.id())))))
        .containsExactly("parentId other-customer");
    assertThat(JPA.call(() -> SERVICE.view(SYSTEM, new AssetId(top.id()))).parentId()).isNull();
  }

  @Test
  void a_file_makes_changes_and_then_says_nothing_new() {
    var file =
        HEAD
            + "IMP-1,T-1,Tower,,Lift,Schindler,3300,1,2024-02-29,2027-03-01,,\n"
            + "imp-2,T-1,Tower,IMP-1,Motor,,,,,,,no\n"
            + ",T-2,Plaza,,Gate,,,,,,\"two\nlines\",\n";
    assertThat(run(file, true)).isEqualTo(new ImportReport(true, 3, 3, 0, 0, List.of()));
    assertThat(JPA.call(() -> ASSETS.findByTag("IMP-1"))).isEmpty();
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 3, 0, 0, List.of()));
    var tagged = file.substring(0, file.indexOf(",T-2"));
    assertThat(run(tagged, false)).isEqualTo(new ImportReport(false, 2, 0, 0, 2, List.of()));
    assertThat(run(tagged.replace("Motor", "Big motor"), false))
        .isEqualTo(new ImportReport(false, 2, 0, 1, 1, List.of()));
    assertThat(tags(Reach.ALL, "Gate", Map.of())).singleElement().asString().startsWith("AS-");
  }

  @Test
  void every_wrong_row_is_reported_and_nothing_is_kept() {
    var file =
        HEAD
            + "BAD-1,T-9,Tower,,Lift,,,,,,,\n"
            + "BAD-2,T-1,Plaza,,Lift,,,,,,,\n"
            + "BAD-3,T-1,Tower,NONE,Lift,,,,,,,\n"
            + "LIST-1,T-1,Tower,,Lift,,,,2026-11-21,2026-11-21,,\n" // breaks a CHECK of the table
            + "LIST-1,T-1,Tower,LIST-2,Lift,,,,,,,\n"
            + "LIST-2,T-1,Tower,,,,,,21.11.2026,,,\n"
            + "BAD-4,T-1,Tower,LIST-2,Lift,,,,,,,\n";
    assertThat(run(file, true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 customerNumber unknown",
            "3 siteName unknown",
            "4 parentTag unknown",
            "5 warrantyUntil before-start",
            "6 parentId circle",
            "7 installedOn invalid-value");
    assertThat(Refusals.type(() -> run(file, false))).isEqualTo("import/has-errors");
    assertThat(JPA.call(() -> ASSETS.findByTag("BAD-4"))).isEmpty();
  }

  @Test
  void labels_are_printed_one_for_each_asset() throws IOException {
    var sheet = text(print(List.of(DOOR.id(), LIFT.id(), MOTOR.id()), 1));
    assertThat(sheet).containsSubsequence("LIST-3", "LIST-1", "LIST-2").contains("Plaza", "Tower");
    assertThat(sheet.split("\\bLIST-[0-9]\\b", -1)).as("parts around three tags").hasSize(4);
    assertThat(text(print(List.of(LIFT.id()), 5))).contains("LIST-1").doesNotContain("LIST-2");
  }

  @Test
  void labels_come_with_the_characters_that_cannot_be_printed() {
    var pump = register(fields(TOWER.id(), "RARE-1", null, "泵 🚰 ไทย 🚰", null, null));
    assertThat(print(List.of(LIFT.id(), new AssetId(pump.id())), 1).unprintable())
        .containsExactly("🚰", "ไ", "ท", "ย");
    assertThat(print(List.of(LIFT.id()), 1).unprintable()).isEmpty();
  }

  private static String text(PrintedLabels printed) throws IOException {
    try (var document = Loader.loadPDF(printed.pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("SN-LIST-[0-9]", "");
    }
  }

  @Test
  void labels_of_strange_assets_and_off_the_sheet_are_refused() {
    assertThat(Refusals.type(() -> print(List.of(LIFT.id(), new AssetId(UUID.randomUUID())), 1)))
        .isEqualTo("asset/unknown");
    assertThat(Refusals.fieldErrors(() -> print(List.of(), 1))).containsExactly("ids out-of-range");
    assertThat(Refusals.fieldErrors(() -> print(List.of(LIFT.id()), 0)))
        .containsExactly("firstPosition out-of-range");
    assertThat(Refusals.fieldErrors(() -> print(List.of(LIFT.id()), 1_000)))
        .containsExactly("firstPosition out-of-range");
  }

  private static PrintedLabels print(List<AssetId> ids, int firstPosition) {
    return LABELS.print(
        new PrintLabels(
            SYSTEM, ids, Locale.ENGLISH, false, firstPosition, "Waymend", "https://example.com"));
  }

  private static AssetView register(AssetFields fields) {
    return JPA.call(() -> SERVICE.register(new RegisterAsset(SYSTEM, fields)));
  }

  private static AssetView change(AssetView seen, AssetFields fields) {
    return JPA.call(
        () ->
            SERVICE.change(
                new ChangeAsset(SYSTEM, new AssetId(seen.id()), seen.version(), fields)));
  }

  private static ImportReport run(String file, boolean dryRun) {
    return IMPORT.run(SYSTEM, file.getBytes(UTF_8), dryRun);
  }

  private static List<String> tags(Reach reach, String search, Map<String, String> filters) {
    return Paging.all(
            Paging.query(search, "", 2, filters),
            query -> JPA.call(() -> ASSETS.page(reach, query)))
        .stream()
        .map(Asset::tag)
        .toList();
  }
}
