package org.waymend.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;
import org.waymend.workforce.WorkforceCommands.ChangeShift;
import org.waymend.workforce.WorkforceCommands.GenerateShifts;
import org.waymend.workforce.WorkforceCommands.RegisterAbsence;
import org.waymend.workforce.WorkforceCommands.RegisterOnCallDuty;
import org.waymend.workforce.WorkforceCommands.RegisterShift;
import org.waymend.workforce.WorkforceCommands.RegisterShiftPattern;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.infra.WorkforceDatabase;

/** Shifts, absences and on-call duties on the real database, with threads that race. */
class CalendarServicesIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();
  private static final Actor DISPATCHER = WorkforceDatabase.DISPATCHER;
  private static final Access ACCESS = new Access();
  private static final WorkforceDirectory DIRECTORY = new WorkforceDirectory(DB.references);
  private static final EngineerCalendars CALENDARS = new EngineerCalendars(DB.engineers, DIRECTORY);
  private static final ShiftPatternService PATTERNS =
      new ShiftPatternService(DB.patterns, ACCESS, WorkforceMother.CLOCK);
  private static final ShiftService SHIFTS =
      new ShiftService(
          DB.shifts, DB.patterns, CALENDARS, ACCESS, event -> {}, WorkforceMother.CLOCK);
  private static final AbsenceService ABSENCES =
      new AbsenceService(DB.absences, CALENDARS, ACCESS, WorkforceMother.CLOCK);
  private static final OnCallDutyService DUTIES =
      new OnCallDutyService(DB.onCallDuties, DIRECTORY, CALENDARS, ACCESS, WorkforceMother.CLOCK);
  private static final ShiftImport IMPORT =
      new ShiftImport(
          DB.shifts, CALENDARS, DIRECTORY, new CsvImport(DB.jpa), ACCESS, WorkforceMother.CLOCK);

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final UUID PROVIDER = WorkforceMother.newId();
  private static final UUID USER = DB.user("ben");
  private static UUID pattern = PROVIDER;

  @BeforeAll
  static void agree_on_a_week() {
    var days =
        Arrays.stream(DayOfWeek.values())
            .filter(d -> d.compareTo(DayOfWeek.SATURDAY) < 0)
            .map(
                d ->
                    new ShiftPatternDay(
                        d, LocalTime.of(8, 0), LocalTime.of(17, 0), LocalTime.NOON, 60))
            .toList();
    pattern =
        call(() ->
                PATTERNS.register(
                    new RegisterShiftPattern(
                        DISPATCHER, new ShiftPatternFields("Week", "Asia/Shanghai", days))))
            .id();
  }

  @Test
  void a_pattern_comes_back_from_the_database_as_it_was() {
    var view = call(() -> PATTERNS.view(DISPATCHER, new ShiftPatternId(pattern)));
    assertThat(view.days()).hasSize(5);
    assertThat(view.days().get(0))
        .isEqualTo(
            new ShiftPatternDay(
                DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0), LocalTime.NOON, 60));
    var fields =
        new ShiftPatternFields(
            "Half",
            "Europe/Berlin",
            List.of(
                new ShiftPatternDay(
                    DayOfWeek.FRIDAY, LocalTime.of(22, 15), LocalTime.MIDNIGHT, null, null)));
    var half = call(() -> PATTERNS.register(new RegisterShiftPattern(DISPATCHER, fields)));
    var read = call(() -> PATTERNS.view(DISPATCHER, new ShiftPatternId(half.id())));
    assertThat(read.days())
        .containsExactly(
            new ShiftPatternDay(
                DayOfWeek.FRIDAY, LocalTime.of(22, 15), LocalTime.MIDNIGHT, null, 0));
    assertThat(
            refusal(() -> PATTERNS.register(new RegisterShiftPattern(DISPATCHER, fields))).type())
        .isEqualTo("shift-pattern/name-taken");
  }

  @Test
  void generating_twice_at_the_same_time_makes_each_shift_once() throws Exception {
    var anna = hire("GEN-1", null, null);
    var ben = hire("GEN-2", null, null);
    var command =
        new GenerateShifts(
            DISPATCHER,
            new ShiftGenerationFields(pattern, List.of(ben, anna), MONDAY, MONDAY.plusDays(14)));
    var results = Race.of(4, i -> () -> call(() -> SHIFTS.generate(command)));
    assertThat(results.stream().mapToInt(GeneratedShifts::created).sum()).isEqualTo(20);
    assertThat(results)
        .filteredOn(r -> r.created() == 0)
        .hasSize(3)
        .allMatch(r -> r.skipped() == 20);
    assertThat(shiftsOf(anna)).hasSize(10);
    var first = shiftsOf(anna).get(0);
    assertThat(first.startsAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(first.breakStartsAt()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    assertThat(first.engineerNumber()).isEqualTo("GEN-1");
  }

  @Test
  void one_shift_a_day_and_none_that_overlap() {
    var anna = hire("ROOM-1", null, null);
    var day = register(anna, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T09:00:00Z");
    assertThat(
            refusal(() -> shift(anna, MONDAY, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"))
                .type())
        .isEqualTo("shift/day-taken");
    var night = register(anna, MONDAY.plusDays(1), "2026-11-24T14:00:00Z", "2026-11-24T22:00:00Z");
    assertThat(
            refusal(
                    () ->
                        shift(
                            anna,
                            MONDAY.plusDays(2),
                            "2026-11-24T21:00:00Z",
                            "2026-11-25T02:00:00Z"))
                .type())
        .isEqualTo("shift/overlaps");
    var longer = fields(anna, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T10:00:00Z");
    var changed =
        call(
            () ->
                SHIFTS.change(
                    new ChangeShift(DISPATCHER, new ShiftId(day.id()), day.version(), longer)));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(
            refusal(
                    () ->
                        SHIFTS.change(
                            new ChangeShift(
                                DISPATCHER, new ShiftId(day.id()), day.version(), longer)))
                .type())
        .isEqualTo("request/stale");
    DB.jpa.run(() -> SHIFTS.delete(DISPATCHER, new ShiftId(night.id()), night.version()));
    assertThat(shiftsOf(anna)).hasSize(1);
  }

  @Test
  void of_absences_that_overlap_one_is_kept_however_many_come_at_once() throws Exception {
    var anna = hire("AWAY-1", null, null);
    var outcomes =
        Race.of(
            8,
            i ->
                () -> {
                  try {
                    return call(() -> absent(anna, 10 + i, 20 + i)).kind().name();
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(outcomes).filteredOn("SICK"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("absence/overlaps"::equals).hasSize(7);
    var before = call(() -> absent(anna, 0, 1));
    assertThat(before.engineerName()).isEqualTo("Engineer AWAY-1");
    var shift = register(anna, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T09:00:00Z");
    assertThat(call(() -> SHIFTS.view(DISPATCHER, new ShiftId(shift.id()))).id())
        .as("absences leave shifts alone")
        .isEqualTo(shift.id());
  }

  @Test
  void duties_for_different_territories_may_overlap() {
    var anna = hire("DUTY-1", null, null);
    var territory = WorkforceMother.territory("DUTY", 20, 20, 1);
    DB.jpa.run(() -> DB.territories.add(territory));
    var here = call(() -> duty(anna, territory.id().value()));
    assertThat(here.territoryName()).isEqualTo("Territory DUTY");
    assertThat(call(() -> duty(anna, null)).territoryName()).isNull();
    assertThat(refusal(() -> duty(anna, territory.id().value())).type())
        .isEqualTo("on-call-duty/overlaps");
    assertThat(refusal(() -> duty(anna, null)).type()).isEqualTo("on-call-duty/overlaps");
    assertThat(refusal(() -> duty(anna, UUID.randomUUID())).fieldErrors())
        .extracting(e -> e.field() + " " + e.code())
        .containsExactly("territoryId unknown");
    assertThat(
            call(() ->
                    DUTIES.list(DISPATCHER, ListQuery.all().where("engineerId", anna.toString())))
                .items())
        .hasSize(2);
  }

  @Test
  void calendars_are_read_within_the_actors_reach() {
    DB.jpa.run(
        () ->
            DB.jpa
                .entityManager()
                .createNativeQuery(
                    "INSERT INTO service_provider VALUES (?1, 1, 'P', 'P', '', '', '', 1, NOW())")
                .setParameter(1, PROVIDER.toString())
                .executeUpdate());
    var ben = hire("OWN-1", USER, null);
    var cleo = hire("OWN-2", null, PROVIDER);
    var bens = register(ben, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T09:00:00Z");
    var cleos = register(cleo, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T09:00:00Z");
    var engineer = new Actor(USER, "ben", Set.of(Role.ENGINEER), null, null, null, false);
    var staff = WorkforceDatabase.actor(Role.PROVIDER_STAFF, PROVIDER);
    assertThat(call(() -> SHIFTS.list(engineer, ListQuery.all())).items())
        .extracting(ShiftView::id)
        .containsExactly(bens.id());
    assertThat(call(() -> SHIFTS.list(staff, ListQuery.all())).items())
        .extracting(ShiftView::id)
        .containsExactly(cleos.id());
    assertThat(refusal(() -> SHIFTS.view(staff, new ShiftId(bens.id()))).type())
        .isEqualTo("shift/unknown");
    assertThat(call(() -> SHIFTS.view(engineer, new ShiftId(bens.id()))).id()).isEqualTo(bens.id());
    assertThat(refusal(() -> SHIFTS.delete(staff, new ShiftId(cleos.id()), 1)).type())
        .isEqualTo("access/forbidden");
    assertThat(call(() -> ABSENCES.list(engineer, ListQuery.all())).items()).isEmpty();
    assertThat(call(() -> DUTIES.list(staff, ListQuery.all())).items()).isEmpty();
  }

  @Test
  void lists_search_sort_and_filter() {
    var anna = hire("LIST-1", null, null);
    for (int i = 0; i < 3; i++) {
      int day = i;
      register(
          anna,
          MONDAY.plusDays(day),
          "2026-11-2" + (3 + day) + "T00:00:00Z",
          "2026-11-2" + (3 + day) + "T09:00:00Z");
      call(() -> absent(anna, 2 * day, 2 * day + 1));
      call(
          () ->
              DUTIES.register(
                  new RegisterOnCallDuty(
                      DISPATCHER,
                      new OnCallDutyFields(anna, null, hour(2 * day), hour(2 * day + 1)))));
    }
    var mine = Map.of("engineerId", anna.toString());
    DB.everyOrderPagesThrough(
        List.of("on", "startsAt", "endsAt", "engineerName", "engineerNumber", "timeZone"),
        query -> SHIFTS.list(DISPATCHER, query.where("engineerId", anna.toString())),
        ShiftView::id);
    DB.everyOrderPagesThrough(
        List.of("startsAt", "endsAt", "engineerName", "engineerNumber", "kind", "createdAt"),
        query -> ABSENCES.list(DISPATCHER, query.where("engineerId", anna.toString())),
        AbsenceView::id);
    DB.everyOrderPagesThrough(
        List.of("startsAt", "endsAt", "engineerName", "engineerNumber", "createdAt"),
        query -> DUTIES.list(DISPATCHER, query.where("engineerId", anna.toString())),
        OnCallDutyView::id);
    assertThat(shifts("list-1", Map.of("from", "2026-11-24", "until", "2026-11-25"))).isEqualTo(1);
    assertThat(shifts("list-1", Map.of("on", "2026-11-23,2026-11-25"))).isEqualTo(2);
    assertThat(shifts("list-1 nobody", mine)).isZero();
    assertThat(shifts("", Map.of("providerId", UUID.randomUUID().toString()))).isZero();
    var overlapping =
        Map.of(
            "engineerId", anna.toString(), "from", hour(1).toString(), "until", hour(3).toString());
    assertThat(
            call(() -> ABSENCES.list(DISPATCHER, WorkforceDatabase.query("", "", overlapping)))
                .total())
        .isEqualTo(1);
  }

  @Test
  void a_roster_is_imported_in_local_time_and_exported_to_be_imported_again() throws IOException {
    var anna = hire("CSV-1", null, null);
    var file =
        """
        engineerNumber,on,startsAt,endsAt,breakStartsAt,breakMinutes,timeZone
        csv-1,2026-11-23,08:00,17:00,12:00,60,Asia/Shanghai
        CSV-1,2026-11-24,22:00,06:00,,,Asia/Shanghai
        """;
    var bad = file + "CSV-1,2026-11-25,05:00,09:00,,,Asia/Shanghai\nNOBODY,2026-11-25,,,,,\n";
    var rehearsal = IMPORT.run(DISPATCHER, bad.getBytes(UTF_8), true);
    assertThat(rehearsal.errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly("4 startsAt overlaps", "5 engineerNumber unknown");
    assertThat(shiftsOf(anna)).isEmpty();

    assertThat(IMPORT.run(DISPATCHER, file.getBytes(UTF_8), false).created()).isEqualTo(2);
    assertThat(IMPORT.run(DISPATCHER, file.getBytes(UTF_8), false))
        .extracting(ImportReport::unchanged)
        .isEqualTo(2);
    assertThat(shiftsOf(anna).get(1).endsAt()).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
    var out = new ByteArrayOutputStream();
    CsvExport.write(out, ShiftView.class, List.of(), shiftsOf(anna));
    assertThat(IMPORT.run(DISPATCHER, out.toByteArray(), false).unchanged()).isEqualTo(2);
  }

  @Test
  void nobody_gets_a_shift_who_has_left() {
    var anna = hire("LEFT-1", null, null);
    DB.jpa.run(() -> engineer("LEFT-1").deactivate());
    assertThat(
            refusal(() -> shift(anna, MONDAY, "2026-11-23T00:00:00Z", "2026-11-23T09:00:00Z"))
                .fieldErrors())
        .extracting(e -> e.field() + " " + e.code())
        .containsExactly("engineerId inactive");
    assertThat(
            refusal(
                    () ->
                        SHIFTS.generate(
                            new GenerateShifts(
                                DISPATCHER,
                                new ShiftGenerationFields(
                                    pattern,
                                    List.of(UUID.randomUUID()),
                                    MONDAY,
                                    MONDAY.plusDays(1)))))
                .type())
        .isEqualTo("engineer/unknown");
  }

  private static UUID hire(String number, @Nullable UUID userId, @Nullable UUID providerId) {
    var plain = WorkforceMother.engineerFields(number);
    var fields =
        new EngineerFields(
            number,
            plain.name(),
            "",
            "",
            userId,
            providerId,
            null,
            plain.homeBase(),
            List.of(),
            List.of());
    var engineer = Engineer.register(WorkforceMother.newId(), fields, WorkforceMother.NINE);
    DB.jpa.run(() -> DB.engineers.add(engineer));
    return engineer.id().value();
  }

  private static Engineer engineer(String number) {
    return DB.engineers.findByNumber(number).orElseThrow();
  }

  private static ShiftFields fields(UUID engineer, LocalDate on, String start, String end) {
    return new ShiftFields(
        engineer, on, Instant.parse(start), Instant.parse(end), null, 0, "Asia/Shanghai");
  }

  private static ShiftView shift(UUID engineer, LocalDate on, String start, String end) {
    return SHIFTS.register(new RegisterShift(DISPATCHER, fields(engineer, on, start, end)));
  }

  private static ShiftView register(UUID engineer, LocalDate on, String start, String end) {
    return call(() -> shift(engineer, on, start, end));
  }

  private static List<ShiftView> shiftsOf(UUID engineer) {
    return call(() ->
            SHIFTS.list(DISPATCHER, ListQuery.all().where("engineerId", engineer.toString())))
        .items();
  }

  private static long shifts(String search, Map<String, String> filters) {
    return call(() -> SHIFTS.list(DISPATCHER, WorkforceDatabase.query(search, "", filters)))
        .total();
  }

  private static AbsenceView absent(UUID engineer, int fromHour, int untilHour) {
    return ABSENCES.register(
        new RegisterAbsence(
            DISPATCHER,
            new AbsenceFields(engineer, hour(fromHour), hour(untilHour), AbsenceKind.SICK, "flu")));
  }

  private static OnCallDutyView duty(UUID engineer, @Nullable UUID territoryId) {
    return DUTIES.register(
        new RegisterOnCallDuty(
            DISPATCHER, new OnCallDutyFields(engineer, territoryId, hour(0), hour(12))));
  }

  private static Instant hour(int hour) {
    return WorkforceMother.NINE.plusSeconds(3600L * hour);
  }

  private static <T> T call(Supplier<T> work) {
    return DB.jpa.call(work);
  }

  private static DomainException refusal(Runnable work) {
    return catchThrowableOfType(DomainException.class, () -> DB.jpa.run(work));
  }
}
