package org.waymend.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.HomeBase;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitView;

/** A house of a few engineers who work from 8 to 17 on every day, with what it has to do. */
final class House {
  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  final List<HouseVisit> visits = new ArrayList<>();
  private final int engineers;
  private int groups;

  House(int engineers) {
    this.engineers = engineers;
  }

  static Instant at(int day, int hour, int minute) {
    return MONDAY.plusDays(day).atTime(hour, minute).toInstant(ZoneOffset.UTC);
  }

  static UUID engineer(int number) {
    return new UUID(1, number);
  }

  static UUID shift(int number, int day) {
    return new UUID(2 + day, number);
  }

  HouseVisit single(int minutes) {
    return add(null, minutes);
  }

  List<HouseVisit> crew(int size, int minutes) {
    return group(VisitGroupKind.CREW, size, minutes, 0, false);
  }

  List<HouseVisit> sequence(int size, int minutes, int gapMinutes, boolean isSame) {
    return group(VisitGroupKind.SEQUENCE, size, minutes, gapMinutes, isSame);
  }

  private List<HouseVisit> group(
      VisitGroupKind kind, int size, int minutes, int gapMinutes, boolean isSame) {
    var id = new UUID(7, ++groups);
    var members = new ArrayList<HouseVisit>();
    for (int position = 1; position <= size; position++) {
      members.add(add(new VisitGroupView(id, kind, position, size, gapMinutes, isSame), minutes));
    }
    return members;
  }

  /** Takes the place of one that came to nothing. */
  HouseVisit repeat(HouseVisit failed) {
    return add(failed.group, failed.minutes);
  }

  private HouseVisit add(@Nullable VisitGroupView group, int minutes) {
    int number = visits.size() + 1;
    var visit =
        new HouseVisit(new UUID(8, number), group, minutes, 39.9 + (number * 7 % 20) / 1000.0);
    visits.add(visit);
    return visit;
  }

  DispatchProblem problem(int day, Instant now) {
    return problem(day, 1, now);
  }

  /** The same for several days. */
  DispatchProblem problem(int day, int days, Instant now) {
    return ProblemWriter.write(
        facts(day, days, now), DispatchPolicy.standard(), EstimatedTravel.withoutMap());
  }

  private DayFacts facts(int day, int days, Instant now) {
    var planningDay = new PlanningDays(MONDAY.plusDays(day), days, ZoneOffset.UTC);
    var shifts = new ArrayList<ShiftView>();
    var people = new ArrayList<EngineerView>();
    for (int e = 0; e < engineers; e++) {
      people.add(person(e));
      for (int d = day; d < day + days; d++) {
        shifts.add(shiftOf(e, d));
      }
    }
    var ofDay =
        visits.stream()
            .filter(
                visit ->
                    visit.shift == null
                        ? !visit.status.isDone()
                            && ProblemWriter.isPlannable(visit.view(), planningDay)
                        : shifts.stream().anyMatch(shift -> shift.id().equals(visit.shift)))
            .map(HouseVisit::view)
            .toList();
    return new DayFacts(
        planningDay,
        now,
        people,
        shifts,
        List.of(),
        ofDay,
        Set.of(),
        Map.of(),
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        groups());
  }

  private static ShiftView shiftOf(int engineer, int day) {
    return new ShiftView(
        shift(engineer, day),
        1,
        engineer(engineer),
        "",
        "",
        MONDAY.plusDays(day),
        at(day, 8, 0),
        at(day, 17, 0),
        null,
        0,
        "UTC",
        Instant.EPOCH);
  }

  Map<UUID, List<VisitView>> groups() {
    Map<UUID, List<VisitView>> byId = new LinkedHashMap<>();
    visits.stream()
        .filter(visit -> visit.group != null)
        .sorted(Comparator.comparingInt(visit -> Objects.requireNonNull(visit.group).position()))
        .forEach(
            visit ->
                byId.computeIfAbsent(
                        Objects.requireNonNull(visit.group).id(), id -> new ArrayList<>())
                    .add(visit.view()));
    return byId;
  }

  private static EngineerView person(int number) {
    return new EngineerView(
        engineer(number),
        1,
        "EN-" + number,
        "",
        "",
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        new HomeBase(39.9 + number / 500.0, 116.4, ""),
        List.of(),
        List.of(),
        List.of(),
        true,
        Instant.EPOCH);
  }
}
