package org.waymend.optimizer.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a document by {@code docs/plan-format.md} alone: it reads the JSON tree and shares no code
 * with what made the plan. Each broken rule of "When a plan is valid" is one line.
 */
public final class PlanChecker {
  private final JsonNode problem;
  private final JsonNode plan;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, JsonNode> visits = new HashMap<>();
  private final Instant start;
  private final ZoneId zone;
  private final List<String> errors = new ArrayList<>();

  private PlanChecker(JsonNode document) {
    problem = document.get("problem");
    plan = document.get("plan");
    start = Instant.parse(problem.at("/horizon/start").asText());
    zone = ZoneId.of(problem.at("/horizon/zone").asText());
    for (var place : problem.get("places")) {
      places.put(place.get("id").asText(), places.size());
    }
    problem.get("visits").forEach(visit -> visits.put(visit.get("id").asText(), visit));
  }

  /** All broken rules; empty for a valid plan. */
  public static List<String> errors(String json) throws IOException {
    return errors(new ObjectMapper().readTree(json));
  }

  /** All broken rules of a document that was read; empty for a valid plan. */
  public static List<String> errors(JsonNode document) {
    var checker = new PlanChecker(document);
    checker.everyVisitOnce();
    checker.reservations();
    Map<String, JsonNode> routes = new HashMap<>();
    for (int i = 0; i < checker.problem.get("shifts").size(); i++) {
      var shift = checker.problem.get("shifts").get(i);
      checker.route(shift, checker.plan.get("routes").get(i));
      routes.put(shift.get("id").asText(), checker.plan.get("routes").get(i));
    }
    checker.parts(routes);
    checker.problem.get("groups").forEach(checker::group);
    return checker.errors;
  }

  private void error(String rule, Object where) {
    errors.add(rule + " " + where);
  }

  private void everyVisitOnce() {
    Set<String> left = new HashSet<>(visits.keySet());
    for (var route : plan.get("routes")) {
      for (var stop : route.get("stops")) {
        accountFor(stop, left);
        var fix = visits.get(stop.get("visit").asText()).get("fix");
        if (!fix.isNull() && !fix.get("shift").equals(route.get("shift"))) {
          error("1 fixed elsewhere", stop.get("visit"));
        }
      }
    }
    for (var visit : plan.get("unassigned")) {
      accountFor(visit, left);
      if (!visits.get(visit.get("visit").asText()).get("fix").isNull()) {
        error("1 fixed left out", visit.get("visit"));
      }
      int shifts = 0;
      for (var blocked : visit.get("blockedBy")) {
        shifts += blocked.get("shifts").size();
      }
      if (shifts != problem.get("shifts").size()) {
        error("not every shift has its reason", visit.get("visit"));
      }
    }
    left.forEach(visit -> error("1 nowhere", visit));
  }

  private void accountFor(JsonNode entry, Set<String> left) {
    var id = entry.get("visit").asText();
    if (!left.remove(id)) {
      error("1 twice", id);
    }
    if (!entry.get("version").equals(visits.get(id).get("version"))) {
      error("1 version", id);
    }
  }

  private void reservations() {
    Set<String> expected = new HashSet<>();
    for (var route : plan.get("routes")) {
      for (var stop : route.get("stops")) {
        var parts = visits.get(stop.get("visit").asText()).get("parts");
        parts
            .properties()
            .forEach(
                part ->
                    expected.add(
                        stop.get("visit").asText()
                            + route.get("shift").asText()
                            + part.getKey()
                            + part.getValue().asLong()));
      }
    }
    for (var part : plan.get("reservations")) {
      var key =
          part.get("visit").asText()
              + part.get("shift").asText()
              + part.get("part").asText()
              + part.get("thousandths").asLong();
      if (!expected.remove(key)) {
        error("7 reservation", key);
      }
    }
    expected.forEach(key -> error("7 no reservation", key));
  }

  private void route(JsonNode shift, JsonNode route) {
    if (!route.get("shift").equals(shift.get("id"))) {
      error("routes out of order", shift.get("id"));
    }
    if (route.get("stops").isEmpty()) {
      return;
    }
    drivesAndServices(shift, route);
    shiftTime(shift, route);
    var absences = absences(shift.get("engineer"));
    breaks(shift, route, absences);
    absent(route, absences);
    for (var stop : route.get("stops")) {
      stop(shift, stop);
    }
    fixedOrder(route);
  }

  private boolean isStarted(JsonNode stop) {
    var fix = visits.get(stop.get("visit").asText()).get("fix");
    return !fix.isNull() && !fix.get("startedSecond").isNull();
  }

  private void drivesAndServices(JsonNode shift, JsonNode route) {
    var at = shift.get("from").asText();
    int free = Integer.MIN_VALUE;
    for (var stop : route.get("stops")) {
      var visit = visits.get(stop.get("visit").asText());
      var site = visit.get("place").asText();
      boolean isLate = !isStarted(stop) && !drive(stop.get("travel"), at, site, free);
      int begin = stop.get("startSecond").asInt();
      if (isLate
          || begin < stop.at("/travel/arriveSecond").asInt()
          || begin < stop.get("notBeforeSecond").asInt(0)
          || stop.get("endSecond").asInt() != begin + visit.get("serviceSeconds").asInt()) {
        error("2 drive or service", stop.get("visit"));
      }
      free = stop.get("endSecond").asInt();
      at = site;
    }
    if (!drive(route.get("home"), at, shift.get("to").asText(), free)) {
      error("2 drive home", shift.get("id"));
    }
  }

  private boolean drive(JsonNode leg, String from, String to, int free) {
    int a = places.get(from);
    int b = places.get(to);
    int depart = leg.get("departSecond").asInt();
    long needed = problem.at("/travel/seconds").get(a).get(b).asLong();
    var percents = problem.at("/policy/travelPercentByHour");
    var table = problem.at("/travel/percentOf").path(a);
    if (table.asInt(-1) >= 0) {
      percents = problem.at("/travel/percentByHour").get(table.asInt());
    }
    if (!percents.isEmpty()) {
      int hour = start.plusSeconds(depart).atZone(zone).getHour();
      needed = (long) Math.ceil(needed * percents.get(hour).asInt() / 100.0);
    }
    char letter = problem.at("/travel/source").get(a).asText().charAt(b);
    return leg.get("from").asText().equals(from)
        && leg.get("to").asText().equals(to)
        && depart >= free
        && leg.get("arriveSecond").asInt() - depart >= needed
        && leg.get("metres").asInt() == problem.at("/travel/metres").get(a).get(b).asInt()
        && leg.get("source").asText().charAt(0) == letter;
  }

  private void shiftTime(JsonNode shift, JsonNode route) {
    var time = shift.get("time");
    boolean isEarly = false;
    for (int[] act : acts(route)) {
      isEarly |= act[0] < time.get("startSecond").asInt();
    }
    if (isEarly) {
      error("3 before the shift", shift.get("id"));
    }
    int back = route.at("/home/arriveSecond").asInt();
    int end = time.get("endSecond").asInt();
    if (back > end + time.get("overtimeLimitSeconds").asInt()) {
      error("3 back late", shift.get("id"));
    }
    if (route.get("overtimeSeconds").asInt() != Math.max(0, back - end)) {
      error("overtime", shift.get("id"));
    }
  }

  /** Drives and services that are not history. */
  private List<int[]> acts(JsonNode route) {
    List<int[]> acts = new ArrayList<>();
    for (var stop : route.get("stops")) {
      if (!isStarted(stop)) {
        var leg = stop.get("travel");
        acts.add(new int[] {leg.get("departSecond").asInt(), leg.get("arriveSecond").asInt()});
        acts.add(new int[] {stop.get("startSecond").asInt(), stop.get("endSecond").asInt()});
      }
    }
    var home = route.get("home");
    acts.add(new int[] {home.get("departSecond").asInt(), home.get("arriveSecond").asInt()});
    return acts;
  }

  private List<int[]> absences(JsonNode engineer) {
    var sorted = new ArrayList<int[]>();
    for (var absence : problem.get("absences")) {
      int from = absence.get("fromSecond").asInt();
      int until = absence.get("untilSecond").asInt();
      if (absence.get("engineer").equals(engineer) && from < until) {
        sorted.add(new int[] {from, until});
      }
    }
    sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
    for (int i = sorted.size() - 1; i > 0; i--) {
      if (sorted.get(i)[0] <= sorted.get(i - 1)[1]) {
        sorted.get(i - 1)[1] = Math.max(sorted.get(i - 1)[1], sorted.get(i)[1]);
        sorted.remove(i);
      }
    }
    return sorted;
  }

  private void breaks(JsonNode shift, JsonNode route, List<int[]> absences) {
    int history = -1;
    for (var stop : route.get("stops")) {
      history = isStarted(stop) ? Math.max(history, stop.get("endSecond").asInt()) : history;
    }
    int taken = 0;
    for (var rule : shift.get("breaks")) {
      if (rule.get("latestSecond").asInt() < history || isReplaced(rule, absences)) {
        continue;
      }
      var pause = route.get("breaks").get(taken++);
      if (pause == null || !holds(rule, pause, acts(route))) {
        error("4 break", shift.get("id"));
      }
    }
    if (taken < route.get("breaks").size()) {
      error("4 one break too many", shift.get("id"));
    }
  }

  private static boolean isReplaced(JsonNode rule, List<int[]> absences) {
    int length = rule.get("durationSeconds").asInt();
    for (int[] absence : absences) {
      int from = Math.max(absence[0], rule.get("earliestSecond").asInt());
      int until = Math.min(absence[1], rule.get("latestSecond").asInt() + length);
      if (until - from >= length) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(JsonNode rule, JsonNode pause, List<int[]> acts) {
    int from = pause.get("startSecond").asInt();
    int until = pause.get("endSecond").asInt();
    boolean holds =
        from >= rule.get("earliestSecond").asInt()
            && from <= rule.get("latestSecond").asInt()
            && until - from >= rule.get("durationSeconds").asInt();
    for (int[] act : acts) {
      holds &= act[1] <= from || until <= act[0];
    }
    return holds;
  }

  private void absent(JsonNode route, List<int[]> absences) {
    var acts = acts(route);
    for (var pause : route.get("breaks")) {
      acts.add(new int[] {pause.get("startSecond").asInt(), pause.get("endSecond").asInt()});
    }
    for (int[] absence : absences) {
      for (int[] act : acts) {
        if (act[0] < absence[1] && absence[0] < act[1]) {
          error("5 absent", route.get("shift") + " at " + act[0]);
        }
      }
    }
  }

  private void stop(JsonNode shift, JsonNode stop) {
    var visit = visits.get(stop.get("visit").asText());
    if (isStarted(stop)) {
      return;
    }
    int begin = stop.get("startSecond").asInt();
    int end = stop.get("endSecond").asInt();
    boolean inWindow = visit.get("startsWithin").isEmpty();
    for (var window : visit.get("startsWithin")) {
      inWindow |=
          begin >= window.get("earliestSecond").asInt()
              && begin <= window.get("latestSecond").asInt();
    }
    boolean isOpen = visit.get("openingHours").isEmpty();
    for (var open : visit.get("openingHours")) {
      isOpen |= begin >= open.get("fromSecond").asInt() && end <= open.get("untilSecond").asInt();
    }
    must(inWindow, "6 window", visit);
    must(isOpen, "6 opening", visit);
    skills(shift, visit, end);
    boolean hasTools = true;
    for (var tool : visit.get("tools")) {
      hasTools &= contains(shift.get("tools"), tool);
    }
    must(hasTools, "6 tool", visit);
    var territory = visit.get("territory");
    must(territory.isNull() || contains(shift.get("territories"), territory), "6 territory", visit);
    var engineer = shift.get("engineer");
    must(!contains(visit.get("bannedEngineers"), engineer), "6 banned", visit);
    var required = visit.get("requiredEngineers");
    must(required.isEmpty() || contains(required, engineer), "6 required", visit);
  }

  private void skills(JsonNode shift, JsonNode visit, int end) {
    boolean hasAll = true;
    boolean isCovered = true;
    for (var need : visit.get("skills")) {
      boolean has = false;
      for (var skill : shift.get("skills")) {
        if (skill.get("skill").equals(need.get("skill"))) {
          has = skill.get("level").asInt() >= need.get("minLevel").asInt();
          var last = skill.get("lastValidSecond");
          isCovered &= last.isNull() || end - 1 <= last.asInt();
        }
      }
      hasAll &= has;
    }
    must(hasAll, "6 skill", visit);
    must(isCovered, "6 certificate", visit);
  }

  /** A planned visit of a group, as rules 9 and 10 see it. */
  private record Member(JsonNode visit, String engineer, int begin, int end, boolean isStarted) {}

  private void group(JsonNode group) {
    List<Member> planned = new ArrayList<>();
    List<JsonNode> missing = new ArrayList<>();
    boolean isOneMissing = false;
    for (var id : group.get("visits")) {
      var member = member(id);
      if (member == null) {
        missing.add(id);
        isOneMissing = true;
        continue;
      }
      boolean isCrew = group.get("kind").asText().equals("TOGETHER");
      if (!isCrew && !member.isStarted) {
        inOrder(group, member, planned, isOneMissing);
      }
      planned.add(member);
    }
    if (group.get("kind").asText().equals("TOGETHER") && !planned.isEmpty()) {
      missing.forEach(id -> error("9 crew incomplete", id));
      together(planned);
    }
  }

  private Member member(JsonNode id) {
    for (var route : plan.get("routes")) {
      for (var stop : route.get("stops")) {
        if (stop.get("visit").equals(id)) {
          return new Member(
              id,
              engineer(route.get("shift")),
              stop.get("startSecond").asInt(),
              stop.get("endSecond").asInt(),
              isStarted(stop));
        }
      }
    }
    return null;
  }

  private String engineer(JsonNode shiftId) {
    for (var shift : problem.get("shifts")) {
      if (shift.get("id").equals(shiftId)) {
        return shift.get("engineer").asText();
      }
    }
    throw new IllegalArgumentException(shiftId + " is no shift");
  }

  private void inOrder(JsonNode group, Member member, List<Member> before, boolean isOneMissing) {
    var last = before.isEmpty() ? null : before.get(before.size() - 1);
    int gap = group.get("minGapSeconds").asInt();
    if (isOneMissing || (last != null && member.begin < last.end + gap)) {
      error("10 sequence", member.visit);
    }
    boolean isSameWanted = group.get("sameEngineer").asBoolean();
    if (isSameWanted && last != null && !last.engineer.equals(member.engineer)) {
      error("10 engineer", member.visit);
    }
  }

  private void together(List<Member> planned) {
    Set<String> engineers = new HashSet<>();
    planned.stream().filter(Member::isStarted).forEach(member -> engineers.add(member.engineer));
    var ahead = planned.stream().filter(member -> !member.isStarted).toList();
    for (var member : ahead) {
      boolean isNew = engineers.add(member.engineer);
      if (!isNew || member.begin != ahead.get(0).begin) {
        error("9 crew apart", member.visit);
      }
    }
  }

  private void must(boolean holds, String rule, JsonNode visit) {
    if (!holds) {
      error(rule, visit.get("id"));
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (var entry : list) {
      if (entry.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Shift after shift by start: what comes into each engineer's van and what is taken from it. */
  private void parts(Map<String, JsonNode> routes) {
    List<JsonNode> shifts = new ArrayList<>();
    problem.get("shifts").forEach(shifts::add);
    shifts.sort(Comparator.comparingInt(shift -> shift.at("/time/startSecond").asInt()));
    Map<String, Long> vans = new HashMap<>(); // by engineer and part
    for (var shift : shifts) {
      var engineer = shift.get("engineer").asText() + " ";
      for (var more : shift.get("parts").properties()) {
        vans.merge(engineer + more.getKey(), more.getValue().asLong(), Long::sum);
      }
      Set<String> missing = new HashSet<>();
      for (var stop : routes.get(shift.get("id").asText()).get("stops")) {
        for (var use : visits.get(stop.get("visit").asText()).get("parts").properties()) {
          if (vans.merge(engineer + use.getKey(), -use.getValue().asLong(), Long::sum) < 0) {
            missing.add(use.getKey());
          }
        }
      }
      for (var part : missing) {
        error("7 " + part, shift.get("id"));
        vans.put(engineer + part, 0L);
      }
    }
  }

  private void fixedOrder(JsonNode route) {
    int order = Integer.MIN_VALUE;
    boolean isHistoryOver = false;
    for (var stop : route.get("stops")) {
      var fix = visits.get(stop.get("visit").asText()).get("fix");
      boolean isStarted = isStarted(stop);
      boolean holds = !(isStarted && isHistoryOver);
      if (!fix.isNull()) {
        holds &= fix.get("order").asInt() > order;
        holds &= !isStarted || fix.get("startedSecond").asInt() == stop.get("startSecond").asInt();
        order = fix.get("order").asInt();
      }
      if (!holds) {
        error("8 order", stop.get("visit"));
      }
      isHistoryOver |= !isStarted;
    }
  }
}
