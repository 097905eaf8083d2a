package org.waymend.workforce.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerSkillFields;
import org.waymend.workforce.HomeBase;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.ReferenceKind;
import org.waymend.workforce.domain.ServiceProvider;
import org.waymend.workforce.domain.Skill;
import org.waymend.workforce.domain.Team;
import org.waymend.workforce.domain.Territory;

class JpaEngineersIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();
  private static final ServiceProvider PROVIDER = WorkforceMother.provider("LIFTS");
  private static final Skill LIFT = WorkforceMother.skill("LIFT");
  private static final Skill BOILER = WorkforceMother.skill("BOILER");
  private static final Team TEAM = WorkforceMother.team("DAY");
  private static final Territory NORTH = WorkforceMother.territory("NORTH", 10, 10, 1);
  private static final LocalDate EXPIRY = LocalDate.of(2027, 12, 31);
  private static final UUID USER = DB.user("anna");

  @BeforeAll
  static void hire() {
    DB.jpa.run(
        () -> {
          DB.providers.add(PROVIDER);
          DB.skills.add(LIFT);
          DB.skills.add(BOILER);
          DB.teams.add(TEAM);
          DB.territories.add(NORTH);
        });
    DB.jpa.run(
        () -> {
          DB.engineers.add(
              engineer("E-1", USER, null, List.of(skill(LIFT, 3, EXPIRY), skill(BOILER, 1, null))));
          DB.engineers.add(
              engineer("E-2", null, PROVIDER.id().value(), List.of(skill(LIFT, 5, null))));
          DB.engineers.add(engineer("E-3", null, PROVIDER.id().value(), List.of()));
        });
  }

  @Test
  void lists_search_sort_and_filter() {
    assertThat(numbers(Reach.ALL, "e-2", Map.of())).containsExactly("E-2");
    assertThat(numbers(Reach.ALL, "", Map.of("skillId", LIFT.id().value().toString())))
        .containsExactly("E-1", "E-2");
    assertThat(numbers(Reach.ALL, "", Map.of("territoryId", NORTH.id().value().toString())))
        .contains("E-1", "E-2", "E-3");
    assertThat(numbers(Reach.ALL, "", Map.of("providerId", PROVIDER.id().value().toString())))
        .containsExactly("E-2", "E-3");
    assertThat(numbers(Reach.ALL, "", Map.of("userId", USER.toString()))).containsExactly("E-1");
    assertThat(numbers(Reach.ALL, "", Map.of("teamId", UUID.randomUUID().toString()))).isEmpty();
    assertThatThrownBy(() -> numbers(Reach.ALL, "", Map.of("skillId", "x")))
        .isInstanceOf(DomainException.class);
    DB.everyOrderPagesThrough(
        List.of("number", "name", "email", "phone", "isActive", "createdAt"),
        query -> DB.engineers.page(Reach.ALL, query),
        Engineer::id);
  }

  @Test
  void an_engineer_reaches_the_own_record_and_provider_staff_their_people() {
    var self = new Reach(false, null, null, USER);
    var staff = new Reach(false, null, PROVIDER.id().value(), UUID.randomUUID());
    assertThat(numbers(self, "", Map.of())).containsExactly("E-1");
    assertThat(numbers(staff, "", Map.of())).containsExactly("E-2", "E-3");
    assertThatThrownBy(() -> DB.jpa.call(() -> DB.engineers.get(staff, id("E-1"))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("engineer/unknown"));
  }

  @Test
  void a_change_of_skills_alone_is_written_and_gives_a_new_version() {
    DB.jpa.run(
        () -> DB.engineers.add(engineer("E-9", null, null, List.of(skill(LIFT, 3, EXPIRY)))));
    assertThat(DB.jpa.<Long>call(() -> DB.engineers.get(Reach.ALL, id("E-9")).version()))
        .isEqualTo(1);
    var skills = List.of(skill(LIFT, 4, null), skill(BOILER, 2, EXPIRY));
    long version =
        DB.jpa.call(
            () -> {
              var engineer = DB.engineers.get(Reach.ALL, id("E-9"), 1);
              engineer.change(fields("E-9", null, null, skills));
              return DB.engineers.flushed(engineer).version();
            });
    assertThat(version).isEqualTo(2);
    var fields = DB.jpa.call(() -> DB.engineers.get(Reach.ALL, id("E-9"), 2).fields());
    assertThat(fields.skills()).containsExactlyInAnyOrderElementsOf(skills);
    assertThat(fields.territoryIds()).containsExactly(NORTH.id().value());

    var unchanged =
        DB.jpa.<Long>call(
            () -> {
              var engineer = DB.engineers.get(Reach.ALL, id("E-9"), 2);
              engineer.change(engineer.fields());
              return DB.engineers.flushed(engineer).version();
            });
    assertThat(unchanged).isEqualTo(2);
  }

  @Test
  void references_are_read_by_id_and_by_code() {
    DB.jpa.run(
        () -> {
          assertThat(DB.references.byIds(ReferenceKind.SKILL, List.of(LIFT.id().value())))
              .hasEntrySatisfying(
                  LIFT.id().value(), r -> assertThat(r.nameZh()).isEqualTo("技能LIFT"));
          for (var kind : ReferenceKind.values()) {
            assertThat(DB.references.findByCode(kind, "none")).isEmpty();
          }
          assertThat(DB.references.findByCode(ReferenceKind.TEAM, "day"))
              .get()
              .satisfies(r -> assertThat(r.id()).isEqualTo(TEAM.id().value()));
        });
  }

  private static EngineerId id(String number) {
    return DB.jpa.call(() -> DB.engineers.findByNumber(number).orElseThrow().id());
  }

  private static EngineerSkillFields skill(Skill skill, int level, @Nullable LocalDate expiresOn) {
    return new EngineerSkillFields(skill.id().value(), level, expiresOn);
  }

  private static Engineer engineer(
      String number,
      @Nullable UUID userId,
      @Nullable UUID providerId,
      List<EngineerSkillFields> skills) {
    return Engineer.register(
        WorkforceMother.newId(), fields(number, userId, providerId, skills), WorkforceMother.NINE);
  }

  private static EngineerFields fields(
      String number,
      @Nullable UUID userId,
      @Nullable UUID providerId,
      List<EngineerSkillFields> skills) {
    return new EngineerFields(
        number,
        "Engineer " + number,
        "",
        "",
        userId,
        providerId,
        TEAM.id().value(),
        new HomeBase(39.9, 116.4, ""),
        skills,
        List.of(NORTH.id().value()));
  }

  private static List<String> numbers(Reach reach, String search, Map<String, String> filters) {
    var query = WorkforceDatabase.query(search, "", filters);
    return DB.jpa.call(() -> DB.engineers.page(reach, query)).items().stream()
        .map(e -> String.valueOf(e.fields().number()))
        .filter(n -> !n.equals("E-9"))
        .toList();
  }
}
