package org.waymend.optimizer.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.HardRules;

/**
 * An invented day of field service with everything that the model knows: skills with levels and
 * certificates, tools, van parts, territories, windows, opening hours, breaks, absences, wishes,
 * priorities, due times, pinned visits and, if asked for, crews and sequences. The same town, size
 * and seed give the same day. Shifts last eight hours; service takes 20 to 120 minutes, so long
 * that the engineers are well occupied.
 */
final class GeneratedDay {
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int PAUSE = 45 * MINUTE;
  private static final String[] SKILLS = {"gas", "water", "power", "network", "lift", "cooling"};
  private static final String[] TOOLS = {"ladder", "camera", "crane", "pump"};
  private static final int PARTS = 8;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 120;
  private static final double OCCUPIED = 0.88;
  private static final int DRIVE_MINUTES = 8;
  private static final int ENGINEERS_OF_A_TERRITORY = 12;
  private static final int MOST_TERRITORIES_ALONG = 8;
  private static final int TRIALS = 30;

  private final SplittableRandom random;
  private final int engineers;
  private final int visits;
  private final double skew;
  private final List<Place> places;
  private final Districts districts;
  private final List<ShiftOffer> shifts = new ArrayList<>();
  private final List<List<ShiftOffer>> shiftsAt = new ArrayList<>();
  private final List<List<ShiftOffer>> shiftsFor = new ArrayList<>();
  private final List<VisitGroup> groups = new ArrayList<>();

  private GeneratedDay(Town town, int engineers, int visits, long seed) {
    random = new SplittableRandom(seed);
    this.engineers = engineers;
    this.visits = visits;
    double perVisit = (8 * 60 - PAUSE / MINUTE) * OCCUPIED * engineers / Math.max(1, visits);
    double mean = Math.min(70, Math.max(25, perVisit - DRIVE_MINUTES));
    skew = (LONGEST - SHORTEST) / (mean - SHORTEST) - 1; // mean of u^k is 1 / (k + 1)
    places = town.draw(engineers + visits, random);
    int along = (int) Math.sqrt((double) engineers / ENGINEERS_OF_A_TERRITORY);
    districts = new Districts(places, Math.max(1, Math.min(MOST_TERRITORIES_ALONG, along)));
    for (int i = 0; i < districts.count(); i++) {
      shiftsAt.add(new ArrayList<>());
      shiftsFor.add(new ArrayList<>());
    }
  }

  /**
   * @param groupPercent of the visits that are in crews or sequences, 0 to 100
   */
  static DispatchProblem make(Town town, int engineers, int visits, int groupPercent, long seed) {
    return new GeneratedDay(town, engineers, visits, seed).make(town, groupPercent);
  }

  private DispatchProblem make(Town town, int groupPercent) {
    for (int i = 0; i < engineers; i++) {
      shifts.add(shift(i));
    }
    List<VisitRequest> requests = new ArrayList<>();
    while (requests.size() < visits) {
      var visit = visit(requests.size(), places.get(engineers + requests.size()));
      requests.add(visit);
      if (requests.size() < visits && random.nextInt(200) < groupPercent) {
        requests.add(partner(visit, requests.size()));
      }
    }
    List<Absence> absences = new ArrayList<>();
    for (var shift : shifts) {
      if (isOneIn(25)) {
        int from = shift.time().startSecond() + (1 + random.nextInt(5)) * HOUR;
        absences.add(new Absence(shift.engineer(), from, from + (1 + random.nextInt(2)) * HOUR));
      }
    }
    var problem =
        new DispatchProblem(
            new Horizon(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC),
            places,
            shifts,
            absences,
            requests,
            groups,
            DispatchPolicy.standard(),
            List.of(),
            town.between(places));
    return problem.withVisits(pinned(problem));
  }

  private ShiftOffer shift(int index) {
    int draw = random.nextInt(100);
    int start = draw < 15 ? 7 * HOUR : draw < 85 ? 8 * HOUR : 10 * HOUR;
    var home = places.get(index);
    int territory = districts.of(home);
    var shift =
        new ShiftOffer(
            new ShiftId("S" + index),
            new EngineerId("E" + index),
            home.id(),
            home.id(),
            new ShiftTime(start, start + 8 * HOUR, HOUR / 2),
            List.of(new ShiftBreak(PAUSE, start + 3 * HOUR, start + 5 * HOUR)),
            skills(),
            tools(55),
            districts.around(territory, random),
            vanParts(),
            isOneIn(10));
    shiftsAt.get(territory).add(shift);
    for (int i = 0; i < districts.count(); i++) {
      if (shift.territories().contains(Districts.id(i))) {
        shiftsFor.get(i).add(shift);
      }
    }
    return shift;
  }

  private List<SkillLevel> skills() {
    List<SkillLevel> levels = new ArrayList<>();
    for (var skill : some(SKILLS, 2 + random.nextInt(3))) {
      int draw = random.nextInt(100);
      Integer lastValid = draw < 3 ? Integer.valueOf(-1) : draw < 5 ? 13 * HOUR : null;
      levels.add(new SkillLevel(new SkillId(skill), level(40, 80), lastValid));
    }
    return levels;
  }

  private int level(int first, int second) {
    int draw = random.nextInt(100);
    return draw < first ? 1 : draw < second ? 2 : 3;
  }

  private Set<ToolId> tools(int percent) {
    Set<ToolId> tools = new LinkedHashSet<>();
    for (var tool : TOOLS) {
      if (random.nextInt(100) < percent) {
        tools.add(new ToolId(tool));
      }
    }
    return tools;
  }

  private Map<PartId, Long> vanParts() {
    Map<PartId, Long> parts = new LinkedHashMap<>();
    for (int part = 0; part < PARTS; part++) {
      if (random.nextInt(100) < 75) {
        parts.put(new PartId("part-" + part), 1_000L * (2 + random.nextInt(5)));
      }
    }
    return parts;
  }

  private VisitRequest visit(int index, Place place) {
    int territory = districts.of(place);
    boolean isBound = random.nextInt(100) < 70;
    int kind = random.nextInt(100);
    var windows = windows(kind);
    long weight = weight();
    int service = service();
    var able = isBound ? shiftsFor.get(territory) : shifts;
    var skills = needs();
    var tools = tool();
    for (int trial = 0; trial < TRIALS && !canSomebody(able, skills, tools); trial++) {
      skills = needs();
      tools = tool();
    }
    return new VisitRequest(
        new VisitId("V" + index),
        1,
        place.id(),
        windows,
        service,
        skills,
        tools,
        isBound ? Districts.id(territory) : null,
        kind < 60 && isOneIn(3) ? openings() : List.of(),
        isOneIn(3) ? Map.of(part(), 1_000L * (1 + random.nextInt(2))) : Map.of(),
        isOneIn(100) ? able(territory, skills, tools) : Set.of(),
        isOneIn(12) ? engineer(territory) : Set.of(),
        isOneIn(50) ? engineer(territory) : Set.of(),
        weight,
        due(weight, windows),
        null);
  }

  private Set<ToolId> tool() {
    return isOneIn(8) ? Set.of(new ToolId(TOOLS[random.nextInt(TOOLS.length)])) : Set.of();
  }

  /** None, half a day, two hours, two of them to choose from, or one hour. */
  private List<StartWindow> windows(int kind) {
    if (kind < 25) {
      return List.of();
    }
    if (kind < 60) {
      return List.of(random.nextBoolean() ? window(8, 12) : window(12, 16));
    }
    int from = 8 + random.nextInt(6);
    if (kind < 85) {
      return List.of(window(from, from + 2));
    }
    return kind < 95 ? List.of(window(8, 10), window(13, 15)) : List.of(window(from, from + 1));
  }

  private static StartWindow window(int fromHour, int untilHour) {
    return new StartWindow(fromHour * HOUR, untilHour * HOUR - 1);
  }

  private List<OpeningHours> openings() {
    return random.nextBoolean()
        ? List.of(new OpeningHours(8 * HOUR, 18 * HOUR))
        : List.of(
            new OpeningHours(9 * HOUR, 12 * HOUR + HOUR / 2),
            new OpeningHours(13 * HOUR, 18 * HOUR));
  }

  /** Many short visits and some long ones, in steps of five minutes. */
  private int service() {
    double share = StrictMath.pow(random.nextDouble(), skew);
    int minutes = SHORTEST + (int) ((LONGEST - SHORTEST) * share);
    return (minutes + 2) / 5 * 5 * MINUTE;
  }

  private List<SkillNeed> needs() {
    int draw = random.nextInt(100);
    return some(SKILLS, draw < 10 ? 0 : draw < 92 ? 1 : 2).stream()
        .map(skill -> new SkillNeed(new SkillId(skill), level(65, 95)))
        .toList();
  }

  /** What the house gives urgent, high, normal and low priority. */
  private long weight() {
    int draw = random.nextInt(100);
    return draw < 8 ? 1_000 : draw < 25 ? 300 : draw < 85 ? 100 : 30;
  }

  private @Nullable Integer due(long weight, List<StartWindow> windows) {
    int from = windows.isEmpty() ? 8 * HOUR : windows.get(0).earliestSecond();
    if (weight >= 1_000) {
      return from + (1 + random.nextInt(3)) * HOUR;
    }
    return weight >= 300 && random.nextBoolean() ? from + 5 * HOUR : null;
  }

  private PartId part() {
    return new PartId("part-" + random.nextInt(PARTS));
  }

  private Set<EngineerId> engineer(int territory) {
    var there = shiftsAt.get(territory);
    return there.isEmpty() ? Set.of() : Set.of(there.get(random.nextInt(there.size())).engineer());
  }

  /** Somebody of the territory who can do the work, if there is one. */
  private Set<EngineerId> able(int territory, List<SkillNeed> needs, Set<ToolId> tools) {
    for (var shift : shiftsAt.get(territory)) {
      if (can(shift, needs, tools)) {
        return Set.of(shift.engineer());
      }
    }
    return Set.of();
  }

  private static boolean canSomebody(
      List<ShiftOffer> shifts, List<SkillNeed> needs, Set<ToolId> tools) {
    return shifts.stream().anyMatch(shift -> can(shift, needs, tools));
  }

  private static boolean can(ShiftOffer shift, List<SkillNeed> needs, Set<ToolId> tools) {
    return shift.tools().containsAll(tools)
        && needs.stream()
            .allMatch(
                need -> {
                  var level = shift.skill(need.skill());
                  return level != null
                      && level.level() >= need.minLevel()
                      && level.lastValidSecond() == null;
                });
  }

  /** A second visit at the same site: of a crew, or the next step of a sequence. */
  private VisitRequest partner(VisitRequest first, int index) {
    var id = new VisitId("V" + index);
    boolean isCrew = random.nextInt(100) < 60;
    var group = new GroupId("G" + groups.size());
    var both = List.of(first.id(), id);
    groups.add(
        isCrew
            ? VisitGroup.crew(group, both)
            : VisitGroup.sequence(group, both, random.nextInt(2) * HOUR, random.nextBoolean()));
    return new VisitRequest(
        id,
        1,
        first.place(),
        isCrew ? first.startsWithin() : List.of(),
        isCrew ? first.serviceSeconds() : service(),
        isCrew ? List.of() : first.skills(),
        Set.of(),
        first.territory(),
        isCrew ? first.openingHours() : List.of(),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        first.weight(),
        null,
        null);
  }

  /** One in thirty engineers has a visit that stays; it breaks no rule. */
  private List<VisitRequest> pinned(DispatchProblem problem) {
    var rules = new HardRules(problem);
    var requests = new ArrayList<>(problem.visits());
    var grouped = new LinkedHashSet<VisitId>();
    problem.groups().forEach(group -> grouped.addAll(group.visits()));
    for (var shift : problem.shifts()) {
      for (int trial = isOneIn(30) ? TRIALS : 0; trial > 0; trial--) {
        int v = requests.isEmpty() ? -1 : random.nextInt(requests.size());
        if (v >= 0 && mayPin(rules, shift, requests.get(v), grouped)) {
          requests.set(v, requests.get(v).withFix(new VisitFix(shift.id(), 0, null)));
          break;
        }
      }
    }
    return requests;
  }

  private static boolean mayPin(
      HardRules rules, ShiftOffer shift, VisitRequest visit, Set<VisitId> grouped) {
    return visit.isFree()
        && !grouped.contains(visit.id())
        && rules.check(rules.time(shift.id(), List.of(visit.id()))).isEmpty();
  }

  /** Different ones, in their order. */
  private List<String> some(String[] names, int count) {
    List<String> chosen = new ArrayList<>();
    int left = count;
    for (int i = 0; i < names.length && left > 0; i++) {
      if (random.nextInt(names.length - i) < left) {
        chosen.add(names[i]);
        left--;
      }
    }
    return chosen;
  }

  private boolean isOneIn(int many) {
    return random.nextInt(many) == 0;
  }
}
