package org.waymend.optimizer.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Adds up what a plan costs by {@code docs/plan-format.md} alone, from the JSON tree. */
public final class PlanPrice {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode problem;
  private final JsonNode plan;
  private final JsonNode policy;
  private final Map<String, JsonNode> visits = new HashMap<>();
  private final Map<String, JsonNode> promised = new HashMap<>();
  private final Map<String, JsonNode> engineers = new HashMap<>();

  private PlanPrice(JsonNode document) {
    problem = document.get("problem");
    plan = document.get("plan");
    policy = problem.get("policy");
    problem.get("visits").forEach(visit -> visits.put(visit.get("id").asText(), visit));
    problem.get("running").forEach(visit -> promised.put(visit.get("visit").asText(), visit));
    problem
        .get("shifts")
        .forEach(shift -> engineers.put(shift.get("id").asText(), shift.get("engineer")));
  }

  /** Weights of what is left out. */
  public static long medium(String json) throws IOException {
    return medium(MAPPER.readTree(json));
  }

  /** The same of a document that was read. */
  public static long medium(JsonNode document) {
    var price = new PlanPrice(document);
    long weights = 0;
    for (var left : price.plan.get("unassigned")) {
      weights += price.visits.get(left.get("visit").asText()).get("weight").asLong();
    }
    return weights;
  }

  /** Cost points by the policy. */
  public static long soft(String json) throws IOException {
    return soft(MAPPER.readTree(json));
  }

  /** The same of a document that was read. */
  public static long soft(JsonNode document) {
    var price = new PlanPrice(document);
    long points = 0;
    for (int i = 0; i < price.problem.get("shifts").size(); i++) {
      points += price.route(price.problem.get("shifts").get(i), price.plan.get("routes").get(i));
    }
    return points;
  }

  private long weight(String name) {
    return policy.get(name).asLong();
  }

  private long route(JsonNode shift, JsonNode route) {
    if (route.get("stops").isEmpty()) {
      return 0;
    }
    long points = 0;
    long seconds = seconds(route.get("home"));
    long metres = route.at("/home/metres").asLong();
    long service = 0;
    for (var stop : route.get("stops")) {
      seconds += seconds(stop.get("travel"));
      metres += stop.at("/travel/metres").asLong();
      service += stop.get("endSecond").asLong() - stop.get("startSecond").asLong();
      points += stop(shift, stop);
    }
    long minutes = (seconds + service) / 60;
    long over = route.at("/home/arriveSecond").asLong() - shift.at("/time/endSecond").asLong();
    return points
        + weight("travelSecond") * seconds
        + weight("travelKilometre") * metres / 1000
        + weight("overtimeMinute") * minutes(over)
        + weight("fairness") * (minutes * minutes / 600);
  }

  private long stop(JsonNode shift, JsonNode stop) {
    var visit = visits.get(stop.get("visit").asText());
    long begin = stop.get("startSecond").asLong();
    long points = shift.get("provider").asBoolean() ? weight("providerVisit") : 0;
    if (!visit.get("dueSecond").isNull()) {
      points += weight("latenessMinute") * minutes(begin - visit.get("dueSecond").asLong());
    }
    boolean isPreferred = visit.get("preferredEngineers").isEmpty();
    for (var engineer : visit.get("preferredEngineers")) {
      isPreferred |= engineer.equals(shift.get("engineer"));
    }
    points += isPreferred ? 0 : weight("notPreferred");
    for (var need : visit.get("skills")) {
      for (var skill : shift.get("skills")) {
        if (skill.get("skill").equals(need.get("skill"))) {
          long above = skill.get("level").asLong() - need.get("minLevel").asLong();
          points += weight("overQualifiedLevel") * Math.max(0, above);
        }
      }
    }
    var promise = promised.get(stop.get("visit").asText());
    if (promise == null) {
      return points;
    }
    boolean isSame = engineers.get(promise.get("shift").asText()).equals(shift.get("engineer"));
    return points
        + (isSame
            ? weight("startMovedMinute")
                * minutes(Math.abs(begin - promise.get("startSecond").asLong()))
            : weight("engineerChanged"));
  }

  private static long seconds(JsonNode leg) {
    return leg.get("arriveSecond").asLong() - leg.get("departSecond").asLong();
  }

  private static long minutes(long seconds) {
    return seconds <= 0 ? 0 : (seconds + 59) / 60;
  }
}
