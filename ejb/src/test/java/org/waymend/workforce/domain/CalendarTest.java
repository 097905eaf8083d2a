package org.waymend.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.workforce.AbsenceFields;
import org.waymend.workforce.AbsenceKind;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.EngineerSkillFields;
import org.waymend.workforce.HomeBase;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftGenerationFields;
import org.waymend.workforce.WorkforceMother;

class CalendarTest {
  private static final UUID ANNA = WorkforceMother.newId();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z"); // Shanghai
  private static final Instant FIVE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void a_shift_names_every_wrong_field() {
    assertThat(
            errors(
                () ->
                    shift(
                        new ShiftFields(
                            null, MONDAY.plusDays(1), EIGHT, FIVE, null, 0, "Asia/Shanghai"))))
        .containsExactly("engineerId required");
    assertThat(
            errors(
                () ->
                    shift(
                        new ShiftFields(
                            ANNA, MONDAY.plusDays(1), EIGHT, FIVE, null, 0, "Asia/Shanghai"))))
        .containsExactly("on other-day");
    assertThat(
            errors(
                () ->
                    shift(
                        new ShiftFields(
                            ANNA, MONDAY, FIVE, EIGHT, FIVE.plusSeconds(60), 30, "Mars/Base"))))
        .containsExactlyInAnyOrder(
            "timeZone unknown-time-zone", "endsAt not-after-start", "breakStartsAt outside");
    assertThat(
            errors(
                () ->
                    shift(
                        new ShiftFields(
                            ANNA, MONDAY, EIGHT, FIVE.plusSeconds(90_000), null, 5, "UTC"))))
        .containsExactlyInAnyOrder("endsAt too-long", "breakMinutes incomplete");
  }

  @Test
  void a_shift_stays_with_its_engineer() {
    var shift = shift(new ShiftFields(ANNA, MONDAY, EIGHT, FIVE, null, null, "Asia/Shanghai"));
    var other =
        new ShiftFields(WorkforceMother.newId(), MONDAY, EIGHT, FIVE, null, null, "Asia/Shanghai");
    assertThat(errors(() -> shift.change(other))).containsExactly("engineerId fixed");
  }

  @Test
  void an_absence_needs_engineer_times_and_kind() {
    assertThat(
            errors(
                () ->
                    Absence.register(
                        WorkforceMother.newId(),
                        new AbsenceFields(null, null, null, null, null),
                        WorkforceMother.NINE)))
        .containsExactlyInAnyOrder(
            "engineerId required", "startsAt required", "endsAt required", "kind required");
    assertThat(
            errors(
                () ->
                    Absence.register(
                        WorkforceMother.newId(),
                        new AbsenceFields(ANNA, FIVE, FIVE, AbsenceKind.SICK, "x".repeat(501)),
                        WorkforceMother.NINE)))
        .containsExactlyInAnyOrder("endsAt not-after-start", "note too-long");
  }

  @Test
  void a_generation_is_bounded() {
    assertThat(errors(() -> ShiftGeneration.of(new ShiftGenerationFields(null, null, null, null))))
        .containsExactlyInAnyOrder(
            "shiftPatternId required", "engineerIds required", "from required", "until required");
    assertThat(
            errors(
                () ->
                    ShiftGeneration.of(
                        new ShiftGenerationFields(
                            ANNA, List.of(ANNA), MONDAY, MONDAY.plusDays(367)))))
        .containsExactly("until too-many");
    var asked =
        ShiftGeneration.of(
            new ShiftGenerationFields(ANNA, List.of(ANNA, ANNA), MONDAY, MONDAY.plusDays(366)));
    assertThat(asked.engineerIds()).hasSize(1);
  }

  @Test
  void an_engineer_names_every_wrong_field() {
    var skills =
        Arrays.asList(
            new EngineerSkillFields(ANNA, 6, null),
            new EngineerSkillFields(ANNA, null, null),
            null);
    var fields =
        new EngineerFields(
            "E 1",
            "",
            null,
            "x",
            null,
            null,
            null,
            new HomeBase(91.0, null, null),
            skills,
            Arrays.asList(ANNA, null));
    assertThat(
            errors(() -> Engineer.register(WorkforceMother.newId(), fields, WorkforceMother.NINE)))
        .containsExactlyInAnyOrder(
            "number invalid-code",
            "name required",
            "email invalid-email",
            "homeBase.longitude required",
            "homeBase.latitude out-of-range",
            "skills[0].level out-of-range",
            "skills[1].level required",
            "skills[1].skillId twice",
            "skills[2].skillId required",
            "skills[2].level required",
            "territoryIds[1] required");
  }

  private static Shift shift(ShiftFields fields) {
    return Shift.register(WorkforceMother.newId(), fields, WorkforceMother.NINE);
  }

  private static List<String> errors(ThrowingCallable call) {
    var refusal = catchThrowableOfType(DomainException.class, call);
    return refusal.fieldErrors().stream().map(e -> e.field() + " " + e.code()).toList();
  }
}
