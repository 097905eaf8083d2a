package org.waymend.launcher.demo.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
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
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;
import org.waymend.optimizer.travel.EstimatedTravel;

/** The demo's people, vans and windows are enough for its requests, by a short search. */
class DemoCapacityTest {
  private static final long ENOUGH = 309 * 9 / 10;

  private final Instant start =
      CityDayTest.CLOCK.planningDay().atStartOfDay(CityDayTest.CLOCK.zone()).toInstant();
  private final Map<String, CsvText.Row> categories = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  @Test
  void nine_of_ten_requests_can_be_planned() {
    var plan =
        new OptaPlannerOptimizer()
            .start(problem(), SolveBudget.ofTime(Duration.ofSeconds(5)), SolveListener.SILENT)
            .join();
    assertThat(plan.plannedVisits() + plan.unassigned().size()).isEqualTo(309);
    assertThat((long) plan.plannedVisits())
        .as(
            "planned; left out: %s",
            plan.unassigned().stream().map(u -> u.visit() + " " + u.reason()).toList())
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  private DispatchProblem problem() {
    CsvText.resource("categories.csv", List.of())
        .forEach(row -> categories.put(row.text("code"), row));
    var shifts = shifts();
    var visits = visits();
    return new DispatchProblem(
        new Horizon(start, CityDayTest.CLOCK.zone()),
        places,
        shifts,
        List.of(),
        visits,
        List.of(),
        DispatchPolicy.standard(),
        List.of(),
        EstimatedTravel.withoutMap().between(places));
  }

  private List<ShiftOffer> shifts() {
    var vans = new HashMap<String, String>();
    for (var row : CsvText.resource("stock-locations.csv", List.of())) {
      vans.put(row.text("engineerNumber"), row.text("code"));
    }
    var shifts = new ArrayList<ShiftOffer>();
    for (var row : CsvText.resource("engineers.csv", List.of())) {
      var number = row.text("number");
      var home =
          place(
              Double.parseDouble(row.text("latitude")), Double.parseDouble(row.text("longitude")));
      var parts = new LinkedHashMap<PartId, Long>();
      for (var line : CsvText.resource("stock-openings.csv", List.of())) {
        if (line.text("location").equals(vans.get(number))) {
          parts.put(new PartId(line.text("part")), Long.parseLong(line.text("quantity")) * 1000);
        }
      }
      var skills =
          numbers(row.text("skills")).entrySet().stream()
              .map(s -> new SkillLevel(new SkillId(s.getKey()), s.getValue(), null))
              .toList();
      shifts.add(
          new ShiftOffer(
              new ShiftId(number),
              new EngineerId(number),
              home,
              home,
              new ShiftTime(8 * 3600, 17 * 3600, 0),
              List.of(new ShiftBreak(45 * 60, 12 * 3600, 12 * 3600)),
              skills,
              Set.of(),
              Arrays.stream(row.text("territories").split("\\|", -1))
                  .map(TerritoryId::new)
                  .collect(Collectors.toSet()),
              parts,
              !row.text("providerCode").isEmpty()));
    }
    return shifts;
  }

  private List<VisitRequest> visits() {
    var city = City.ours(CityDayTest.CLOCK);
    var words = new CityWords();
    var requests =
        CityRequests.read("city/tickets.csv", CsvText.resource("city/tickets.csv")).requests();
    var windows = city.day().windows();
    var visits = new ArrayList<VisitRequest>();
    for (var request : requests) {
      var category = categories.get(words.category(request.complaintType()));
      var window = windows.get(request.key());
      var parts = new LinkedHashMap<PartId, Long>();
      numbers(category.text("likelyParts"))
          .forEach((part, n) -> parts.put(new PartId(part), n * 1000L));
      visits.add(
          new VisitRequest(
              new VisitId(request.key()),
              1,
              place(request.point().latitude(), request.point().longitude()),
              List.of(new StartWindow(second(window.startsAt()), second(window.endsAt()) - 1)),
              Integer.parseInt(category.text("serviceDurationMinutes")) * 60,
              numbers(category.text("skills")).entrySet().stream()
                  .map(s -> new SkillNeed(new SkillId(s.getKey()), s.getValue()))
                  .toList(),
              Set.of(),
              territory(request.point()),
              List.of(),
              parts,
              Set.of(),
              Set.of(),
              Set.of(),
              1,
              null,
              null));
    }
    return visits;
  }

  /** Ours are rectangles along the meridians. */
  private static TerritoryId territory(Point point) {
    for (var row : CsvText.resource("territories.csv", List.of())) {
      var east = new ArrayList<Double>();
      var north = new ArrayList<Double>();
      for (var corner : row.text("polygon").replaceAll("[^0-9., -]", "").split(", *", -1)) {
        var degrees = corner.strip().split(" ", -1);
        east.add(Double.valueOf(degrees[0]));
        north.add(Double.valueOf(degrees[1]));
      }
      if (point.longitude() >= Collections.min(east)
          && point.longitude() <= Collections.max(east)
          && point.latitude() >= Collections.min(north)
          && point.latitude() <= Collections.max(north)) {
        return new TerritoryId(row.text("code"));
      }
    }
    throw new AssertionError(point + " is in no territory");
  }

  private PlaceId place(double latitude, double longitude) {
    var id = new PlaceId("P" + places.size());
    places.add(new Place(id, latitude, longitude));
    return id;
  }

  private int second(String instant) {
    return (int) Duration.between(start, Instant.parse(instant)).toSeconds();
  }

  /** {@code PARKING:2|ROADS:3}; what follows a second colon is left out. */
  private static Map<String, Integer> numbers(String cell) {
    var numbers = new LinkedHashMap<String, Integer>();
    for (var each : cell.split("\\|", -1)) {
      var parts = each.split(":", -1);
      if (parts.length > 1) {
        numbers.put(parts[0], Integer.parseInt(parts[1]));
      }
    }
    return numbers;
  }
}
