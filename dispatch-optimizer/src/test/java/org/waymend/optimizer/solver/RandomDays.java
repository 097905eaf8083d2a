package org.waymend.optimizer.solver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.travel.EstimatedTravel;

/** Small days with a bit of everything; the same seed gives the same day. */
public final class RandomDays {
  private static final int HOUR = 3600;
  private static final String[] SKILLS = {"gas", "water", "power"};
  private static final String[] AREAS = {"north", "south"};
  private static final int DAY = 24 * HOUR;
  private static final String[] TOOLS = {"lift", "camera"};
  private static final String[] PARTS = {"pump", "valve"};

  private final Random random;
  private final Random extras; // of its own, so that days stay what they were without them
  private final List<Place> places = new ArrayList<>();
  private final List<ShiftOffer> shifts = new ArrayList<>();

  private RandomDays(long seed) {
    random = new Random(seed * 7919 + 17);
    extras = new Random(seed * 104_729 + 5);
  }

  public static DispatchProblem day(long seed) {
    return new RandomDays(seed).make();
  }

  private DispatchProblem make() {
    int sites = 4 + random.nextInt(10);
    for (int i = 0; i < sites; i++) {
      double latitude = 40.70 + random.nextDouble() * 0.15;
      places.add(new Place(new PlaceId("P" + i), latitude, -74 + random.nextDouble() * 0.2));
    }
    int engineers = 1 + random.nextInt(4);
    for (int i = 0; i < engineers; i++) {
      shifts.add(shift(i));
    }
    List<VisitRequest> visits = new ArrayList<>();
    int count = random.nextInt(16);
    for (int i = 0; i < count; i++) {
      visits.add(visit(i));
    }
    fixSome(visits);
    addSecondDay(visits);
    List<Absence> absences = new ArrayList<>();
    for (var shift : shifts) {
      if (random.nextInt(4) == 0) {
        int from = 7 * HOUR + random.nextInt(9 * HOUR);
        absences.add(new Absence(shift.engineer(), from, from + random.nextInt(3 * HOUR)));
      }
    }
    return new DispatchProblem(
        new Horizon(Instant.parse("2026-11-23T05:00:00Z"), ZoneId.of("America/New_York")),
        places,
        shifts,
        absences,
        visits,
        groups(visits),
        policy(),
        running(visits),
        EstimatedTravel.withoutMap().between(places));
  }

  private ShiftOffer shift(int index) {
    int start = (6 + random.nextInt(4)) * HOUR;
    int end = start + (4 + random.nextInt(6)) * HOUR;
    List<ShiftBreak> breaks = new ArrayList<>();
    if (random.nextInt(2) == 0) {
      int earliest = start + HOUR + random.nextInt(2 * HOUR);
      breaks.add(new ShiftBreak(1800, earliest, Math.min(end - 1800, earliest + HOUR)));
    }
    return new ShiftOffer(
        new ShiftId("S" + index),
        new EngineerId("E" + index),
        place(),
        place(),
        new ShiftTime(start, end, random.nextInt(2) * HOUR),
        breaks,
        skills(),
        tools(2),
        some(AREAS, 2).stream().map(TerritoryId::new).collect(Collectors.toSet()),
        parts(3),
        random.nextInt(4) == 0);
  }

  private List<SkillLevel> skills() {
    return some(SKILLS, 3).stream()
        .map(
            skill ->
                new SkillLevel(
                    new SkillId(skill),
                    1 + random.nextInt(3),
                    random.nextInt(5) == 0 ? random.nextInt(20 * HOUR) - HOUR : null))
        .toList();
  }

  private VisitRequest visit(int index) {
    List<StartWindow> windows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int from = (6 + random.nextInt(10)) * HOUR;
      windows.add(new StartWindow(from, from + random.nextInt(3 * HOUR)));
    }
    List<OpeningHours> openings = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      int from = (7 + random.nextInt(5)) * HOUR;
      openings.add(new OpeningHours(from, from + (1 + random.nextInt(6)) * HOUR));
    }
    List<SkillNeed> needs =
        some(SKILLS, 1).stream()
            .map(skill -> new SkillNeed(new SkillId(skill), 1 + random.nextInt(2)))
            .toList();
    return new VisitRequest(
        new VisitId("V" + index),
        1 + random.nextInt(3),
        place(),
        windows,
        (5 + random.nextInt(90)) * 60,
        needs,
        extras.nextInt(3) == 0 ? tools(1) : Set.of(),
        random.nextInt(2) == 0 ? new TerritoryId(AREAS[random.nextInt(2)]) : null,
        openings,
        random.nextInt(2) == 0 ? parts(2) : Map.of(),
        engineers(10),
        engineers(4),
        engineers(6),
        1 + random.nextInt(100),
        random.nextInt(3) == 0 ? 8 * HOUR + random.nextInt(8 * HOUR) : null,
        null);
  }

  /** On some days one engineer works the next day too, and some visits may wait until then. */
  private void addSecondDay(List<VisitRequest> visits) {
    if (extras.nextInt(4) > 0) {
      return;
    }
    var first = shifts.get(0);
    var time = first.time();
    shifts.add(
        new ShiftOffer(
            new ShiftId("S" + shifts.size()),
            first.engineer(),
            first.from(),
            first.to(),
            new ShiftTime(
                time.startSecond() + DAY, time.endSecond() + DAY, time.overtimeLimitSeconds()),
            List.of(),
            first.skills(),
            first.tools(),
            first.territories(),
            first.parts(),
            first.provider()));
    for (int i = 0; i < visits.size(); i++) {
      if (extras.nextInt(3) == 0 && visits.get(i).openingHours().isEmpty()) {
        int from = DAY + (6 + extras.nextInt(6)) * HOUR;
        visits.set(i, visits.get(i).withStartsWithin(List.of(new StartWindow(from, from + HOUR))));
      }
    }
  }

  /** Crews, sequences and work for one engineer, of up to four visits. */
  private List<VisitGroup> groups(List<VisitRequest> visits) {
    List<VisitGroup> groups = new ArrayList<>();
    List<VisitId> left = new ArrayList<>(visits.stream().map(VisitRequest::id).toList());
    Collections.shuffle(left, extras);
    for (int most = extras.nextInt(4); most > 0 && left.size() >= 4; most--) {
      var members = left.subList(0, 2 + extras.nextInt(3));
      var group = group(new GroupId("G" + groups.size()), List.copyOf(members));
      members.clear();
      if (isConsistent(group, visits)) {
        groups.add(group);
      }
    }
    return groups;
  }

  private VisitGroup group(GroupId id, List<VisitId> members) {
    return extras.nextBoolean()
        ? VisitGroup.crew(id, members)
        : VisitGroup.sequence(id, members, extras.nextInt(3) * HOUR / 2, extras.nextBoolean());
  }

  /** Whether pins, which were drawn before, do not contradict it. */
  private static boolean isConsistent(VisitGroup group, List<VisitRequest> visits) {
    return visits.stream()
            .filter(
                visit ->
                    group.visits().contains(visit.id()) && !visit.isFree() && !visit.isStarted())
            .count()
        < 2;
  }

  private Set<ToolId> tools(int most) {
    Set<ToolId> tools = new LinkedHashSet<>();
    for (int i = extras.nextInt(most + 1); i > 0; i--) {
      tools.add(new ToolId(TOOLS[extras.nextInt(TOOLS.length)]));
    }
    return tools;
  }

  /** Pins some visits and starts one; the rules may be broken by them, and only by them. */
  private void fixSome(List<VisitRequest> visits) {
    for (int i = 0; i < visits.size(); i++) {
      if (random.nextInt(12) == 0) {
        var shift = shifts.get(random.nextInt(shifts.size()));
        boolean isStarted = i == 0;
        Integer started = isStarted ? shift.time().startSecond() + random.nextInt(HOUR) : null;
        visits.set(i, visits.get(i).withFix(new VisitFix(shift.id(), i, started)));
      }
    }
  }

  private List<RunningVisit> running(List<VisitRequest> visits) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    return visits.stream()
        .filter(visit -> random.nextInt(2) == 0)
        .map(
            visit ->
                new RunningVisit(
                    visit.id(),
                    shifts.get(random.nextInt(shifts.size())).id(),
                    8 * HOUR + random.nextInt(8 * HOUR)))
        .toList();
  }

  private DispatchPolicy policy() {
    var policy = DispatchPolicy.standard();
    return random.nextInt(3) > 0
        ? policy
        : policy.withTravelPercentByHour(
            IntStream.range(0, 24).mapToObj(hour -> 80 + random.nextInt(100)).toList());
  }

  private PlaceId place() {
    return places.get(random.nextInt(places.size())).id();
  }

  private Map<PartId, Long> parts(int most) {
    Map<PartId, Long> parts = new LinkedHashMap<>();
    some(PARTS, 2)
        .forEach(part -> parts.put(new PartId(part), 500L * (1 + random.nextInt(2 * most))));
    return parts;
  }

  private Set<EngineerId> engineers(int oneIn) {
    Set<EngineerId> engineers = new LinkedHashSet<>();
    for (var shift : shifts) {
      if (random.nextInt(oneIn) == 0) {
        engineers.add(shift.engineer());
      }
    }
    return engineers;
  }

  private Set<String> some(String[] names, int most) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(names[random.nextInt(names.length)]);
    }
    return some;
  }
}
