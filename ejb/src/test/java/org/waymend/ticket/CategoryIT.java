package org.waymend.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartUnit;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.ticket.CategoryCommands.ChangeCategory;
import org.waymend.ticket.CategoryCommands.RegisterCategory;
import org.waymend.ticket.CategoryFields.SkillNeed;
import org.waymend.ticket.infra.CategoriesOnMariaDb;
import org.waymend.workforce.WorkforceMother;

/** Categories, their list and their import on the real database. */
class CategoryIT {
  private static final CategoriesOnMariaDb DB = new CategoriesOnMariaDb();
  private static final JpaTest JPA = DB.inventory.jpa;
  private static final Actor BOSS = Actor.system("boss");
  private static final Actor CUSTOMER =
      new Actor(new UUID(1, 1), "ann", Set.of(Role.CUSTOMER), new UUID(2, 2), null, null, false);
  private static UUID plumbing = new UUID(0, 0);
  private static UUID electrics = new UUID(0, 0);
  private static UUID hose = new UUID(0, 0);

  private final PartDirectory parts = new PartDirectory(DB.inventory.parts);
  private final CategoryRegister register =
      new CategoryRegister(DB.categories, DB.inventory.directory, parts, DB.inventory.clock);
  private final Access access = new Access();
  private final CategoryService service = new CategoryService(DB.categories, register, access);
  private final CategoryImport imports =
      new CategoryImport(
          DB.categories, register, DB.inventory.directory, parts, new CsvImport(JPA), access);

  @BeforeAll
  static void fill() {
    plumbing = skill("PLUMBING");
    electrics = skill("ELECTRICS");
    hose = DB.inventory.part("HOSE", PartUnit.METRE).value();
  }

  private static UUID skill(String code) {
    var skill = WorkforceMother.skill(code);
    JPA.run(() -> DB.inventory.workforce.skills.add(skill));
    return skill.id().value();
  }

  @AfterAll
  static void close() {
    DB.inventory.close();
  }

  @Test
  void a_category_keeps_levels_quantities_and_order_through_changes() {
    var first =
        register(
            CategoryMother.needing(
                "C-1",
                List.of(CategoryMother.skill(plumbing, 3), CategoryMother.skill(electrics, 1)),
                List.of(CategoryMother.part(hose, "2.5"))));
    assertThat(first.skills())
        .extracting(s -> s.skillCode() + ":" + s.level())
        .containsExactly("ELECTRICS:1", "PLUMBING:3");
    assertThat(Json.read(Json.write(first), CategoryView.class)).isEqualTo(first);

    var second =
        change(
            first,
            CategoryMother.needing(
                "C-1",
                List.of(CategoryMother.skill(plumbing, 4)),
                List.of(CategoryMother.part(hose, "3"))));
    assertThat(second.version()).isEqualTo(2);
    var read = JPA.call(() -> service.view(BOSS, new CategoryId(first.id())));
    assertThat(read).isEqualTo(second);
    assertThat(read.skills()).singleElement().extracting("level").isEqualTo(4);
    assertThat(read.likelyParts().get(0).quantity().toString()).isEqualTo("3");
    assertRefused("category/code-taken", () -> register(CategoryMother.plain("c-1")));
  }

  @Test
  void a_new_category_has_the_version_that_its_maker_was_told() {
    var skills = new ArrayList<SkillNeed>();
    for (int i = 0; i < 5; i++) {
      skills.add(CategoryMother.skill(skill("V-" + i), 1 + i % 3));
    }
    for (int i = 0; i < 20; i++) {
      var told = register(CategoryMother.needing("V-" + i, skills, List.of()));
      var read = JPA.call(() -> service.view(BOSS, new CategoryId(told.id())));
      assertThat(read.version()).isEqualTo(told.version());
    }
  }

  @Test
  void a_customer_sees_active_ones_only() {
    var category = register(CategoryMother.plain("SEEN"));
    var id = new CategoryId(category.id());
    assertThat(list(CUSTOMER, "SEEN", Map.of())).hasSize(1);
    JPA.run(() -> service.deactivate(BOSS, id, 1));
    assertThat(list(BOSS, "SEEN", Map.of())).hasSize(1);
    assertThat(list(CUSTOMER, "SEEN", Map.of())).isEmpty();
    assertThat(list(CUSTOMER, "SEEN", Map.of("isActive", "false"))).isEmpty();
    assertRefused("category/unknown", () -> service.view(CUSTOMER, id));
    assertRefused("access/forbidden", () -> service.activate(CUSTOMER, id, 2));
  }

  @Test
  void a_list_is_searched_filtered_and_sorted_by_every_column() {
    for (int i = 0; i < 4; i++) {
      register(CategoryMother.plain("L-" + i));
    }
    DB.inventory.workforce.everyOrderPagesThrough(
        List.of(
            "code",
            "nameEn",
            "nameZh",
            "priority",
            "serviceDurationMinutes",
            "isActive",
            "createdAt"),
        query -> DB.categories.page(Reach.ALL, query),
        c -> c.id());
    assertThat(list(BOSS, "漏水 l-3", Map.of("priority", "HIGH,LOW"))).hasSize(1);
    assertThat(list(BOSS, "l-3", Map.of("priority", "LOW"))).isEmpty();
    assertThat(JPA.call(() -> DB.categories.page(Reach.NOTHING, ListQuery.all())).total()).isZero();
  }

  @Test
  void of_two_who_change_the_same_version_one_wins() throws Exception {
    var category = register(CategoryMother.plain("RACE"));
    var won =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    change(category, CategoryMother.plain("RACE-" + i));
                    return true;
                  } catch (RuntimeException e) {
                    if (Race.isLostToAnother(e)) {
                      return false;
                    }
                    throw e;
                  }
                });
    assertThat(won).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void categories_come_in_all_or_none_and_again_unchanged() throws IOException {
    var csv =
        """
        code,nameEn,nameZh,priority,skills,serviceDurationMinutes,checklist,likelyParts
        I-1,Leak,漏水,urgent,PLUMBING:3|electrics:1,90,!Turn off the water // 关闭水源|Photograph,HOSE:2.5
        I-2,Noise,,LOW,,25,,
        """;
    var bad =
        csv
            + """
            I-3,Bad,,LOW,PLUMBING,25,,
            I-4,Bad,,LOW,,25,,NOPE:1
            I-5,Bad,,LOW,PLUMBING:9,0,,
            """;
    assertThat(run(bad, true).errors())
        .extracting(e -> e.line() + " " + e.column())
        .containsExactly(
            "4 skills", "5 likelyParts", "6 serviceDurationMinutes", "6 skills[0].level");
    assertRefused("import/has-errors", () -> run(bad, false));
    assertThat(list(BOSS, "I-1", Map.of())).isEmpty();
    assertThat(run(csv, false)).isEqualTo(report(2, 2, 0, 0));
    assertThat(run(csv, false)).isEqualTo(report(2, 0, 0, 2));
    assertThat(run(csv.replace("PLUMBING:3", "PLUMBING:2"), false)).isEqualTo(report(2, 0, 1, 1));
    var one = list(BOSS, "I-1", Map.of()).get(0);
    assertThat(one.checklist().get(0).textZh()).isEqualTo("关闭水源");
    assertThat(one.checklist().get(0).isMandatory()).isTrue();

    var out = new ByteArrayOutputStream();
    var lines = list(BOSS, "I-", Map.of()).stream().map(CategoryCsv::of).toList();
    CsvExport.write(out, CategoryCsv.class, List.of(), lines);
    assertThat(imports.run(BOSS, out.toByteArray(), false)).isEqualTo(report(2, 0, 0, 2));
  }

  private ImportReport run(String csv, boolean dryRun) {
    return imports.run(BOSS, csv.getBytes(UTF_8), dryRun);
  }

  private static ImportReport report(int rows, int created, int changed, int unchanged) {
    return new ImportReport(false, rows, created, changed, unchanged, List.of());
  }

  private List<CategoryView> list(Actor actor, String search, Map<String, String> filters) {
    var query = new ListQuery(search, "", filters, 200, null);
    return JPA.call(() -> service.list(actor, query)).items();
  }

  private CategoryView register(CategoryFields fields) {
    return JPA.call(() -> service.register(new RegisterCategory(BOSS, fields)));
  }

  private CategoryView change(CategoryView seen, CategoryFields fields) {
    var id = new CategoryId(seen.id());
    return JPA.call(() -> service.change(new ChangeCategory(BOSS, id, seen.version(), fields)));
  }

  private static void assertRefused(String type, Supplier<?> act) {
    assertThatThrownBy(() -> JPA.call(act::get))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
