package org.waymend.optimizer.solver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.travel.TravelTimes;

/**
 * A generated day of the demo's size: 309 visits in Midtown Manhattan for 25 engineers in five
 * teams with two skills each, windows of two to four hours, parts, breaks, overtime of half an
 * hour.
 */
final class MidtownDay {
  static final int VISITS = 309;
  static final int ENGINEERS = 25;
  private static final int HOUR = 3600;
  private static final String[] SKILLS = {"noise", "parking", "water", "street", "building"};

  private MidtownDay() {}

  static DispatchProblem make(TravelTimes travel, long seed) {
    var random = new Random(seed);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < VISITS + ENGINEERS; i++) {
      double latitude = 40.738 + random.nextDouble() * 0.019;
      places.add(new Place(new PlaceId("P" + i), latitude, -74.008 + random.nextDouble() * 0.04));
    }
    List<ShiftOffer> shifts = new ArrayList<>();
    for (int i = 0; i < ENGINEERS; i++) {
      shifts.add(shift(i, places.get(VISITS + i).id(), random));
    }
    List<VisitRequest> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      visits.add(visit(i, places.get(i).id(), random));
    }
    return new DispatchProblem(
        new Horizon(Instant.parse("2026-11-23T05:00:00Z"), ZoneId.of("America/New_York")),
        places,
        shifts,
        List.of(),
        visits,
        List.of(),
        DispatchPolicy.standard(),
        List.of(),
        travel.between(places));
  }

  private static ShiftOffer shift(int index, PlaceId home, Random random) {
    int start = index % 3 == 0 ? 7 * HOUR : index % 3 == 1 ? 9 * HOUR : 12 * HOUR;
    List<SkillLevel> skills = new ArrayList<>();
    skills.add(new SkillLevel(new SkillId(SKILLS[index % 5]), 1 + random.nextInt(3), null));
    skills.add(new SkillLevel(new SkillId(SKILLS[(index + 1) % 5]), 1 + random.nextInt(2), null));
    return new ShiftOffer(
        new ShiftId("S" + index),
        new EngineerId("E" + index),
        home,
        home,
        new ShiftTime(start, start + 8 * HOUR, HOUR / 2),
        List.of(new ShiftBreak(HOUR / 2, start + 3 * HOUR, start + 5 * HOUR)),
        skills,
        Set.of(),
        new LinkedHashSet<>(),
        new LinkedHashMap<>(Map.of(new PartId("lock"), 4_000L)),
        index % 8 == 7);
  }

  private static VisitRequest visit(int index, PlaceId place, Random random) {
    int from = (7 + random.nextInt(11)) * HOUR;
    int until = from + (2 + random.nextInt(3)) * HOUR;
    boolean isUrgent = random.nextInt(10) == 0;
    return new VisitRequest(
        new VisitId("V" + index),
        1,
        place,
        List.of(new StartWindow(from, until - 1)),
        (10 + 5 * random.nextInt(7)) * 60,
        List.of(new SkillNeed(new SkillId(SKILLS[random.nextInt(5)]), 1)),
        Set.of(),
        null,
        List.of(),
        random.nextInt(6) == 0 ? Map.of(new PartId("lock"), 1_000L) : Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        isUrgent ? 1_000 : 100,
        isUrgent ? from + HOUR : null,
        null);
  }
}
