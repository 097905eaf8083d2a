package org.waymend.optimizer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** Days for tests: places P0 to P4 in a row, ten minutes and 5 km from one to the next. */
public final class ProblemMother {
  public static final int STEP_SECONDS = 600;
  public static final int STEP_METRES = 5_000;
  private static final int PLACES = 5;

  private final List<ShiftOffer> shifts = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<VisitRequest> visits = new ArrayList<>();
  private final List<VisitGroup> groups = new ArrayList<>();
  private final List<RunningVisit> running = new ArrayList<>();
  private DispatchPolicy policy = DispatchPolicy.standard();

  private ProblemMother() {}

  public static ProblemMother day() {
    return new ProblemMother();
  }

  public ProblemMother with(ShiftMother... more) {
    Arrays.stream(more).map(ShiftMother::build).forEach(shifts::add);
    return this;
  }

  public ProblemMother with(VisitMother... more) {
    Arrays.stream(more).map(VisitMother::build).forEach(visits::add);
    return this;
  }

  public ProblemMother absent(String engineer, int fromSecond, int untilSecond) {
    absences.add(new Absence(new EngineerId("E-" + engineer), fromSecond, untilSecond));
    return this;
  }

  /** The group G0, G1 … of visits that start together. */
  public ProblemMother crew(String... members) {
    groups.add(VisitGroup.crew(nextGroup(), ids(members)));
    return this;
  }

  /** The group G0, G1 … of visits one after the other, by any engineers. */
  public ProblemMother sequence(int minGapSeconds, String... members) {
    groups.add(VisitGroup.sequence(nextGroup(), ids(members), minGapSeconds, false));
    return this;
  }

  /** The group G0, G1 … of visits one after the other, by one engineer. */
  public ProblemMother byOneEngineer(int minGapSeconds, String... members) {
    groups.add(VisitGroup.sequence(nextGroup(), ids(members), minGapSeconds, true));
    return this;
  }

  private GroupId nextGroup() {
    return new GroupId("G" + groups.size());
  }

  private static List<VisitId> ids(String... members) {
    return Arrays.stream(members).map(VisitId::new).toList();
  }

  public ProblemMother promised(String visit, String shift, int startSecond) {
    running.add(new RunningVisit(new VisitId(visit), new ShiftId("S-" + shift), startSecond));
    return this;
  }

  public ProblemMother policy(DispatchPolicy newPolicy) {
    policy = newPolicy;
    return this;
  }

  public DispatchProblem build() {
    var places = new ArrayList<Place>();
    for (int i = 0; i < PLACES; i++) {
      places.add(new Place(new PlaceId("P" + i), 40.7, -74.0 + i * 0.05));
    }
    return new DispatchProblem(
        new Horizon(Instant.parse("2026-11-23T05:00:00Z"), ZoneId.of("America/New_York")),
        places,
        shifts,
        absences,
        visits,
        groups,
        policy,
        running,
        row(PLACES));
  }

  private static TravelMatrix row(int size) {
    var seconds = new int[size][size];
    var metres = new int[size][size];
    var sources = new LegSource[size][size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        seconds[from][to] = Math.abs(from - to) * STEP_SECONDS;
        metres[from][to] = Math.abs(from - to) * STEP_METRES;
        sources[from][to] = LegSource.ROAD;
      }
    }
    return TravelMatrix.of(seconds, metres, sources);
  }
}
