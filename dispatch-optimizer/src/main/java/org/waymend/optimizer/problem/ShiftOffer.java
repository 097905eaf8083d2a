package org.waymend.optimizer.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One shift of one engineer, as the plan may use it.
 *
 * @param from where the engineer leaves
 * @param to where the engineer returns to
 * @param breaks in order of time; a break's window ends, with the break, before the next one opens
 * @param skills each skill at most once; expired certificates included, so that the reason is known
 * @param tools what the engineer has along; nothing is used up, so one serves any number of visits
 * @param territories areas that the engineer covers; a visit without a territory is open to all
 * @param parts thousandths of a piece that come into the van before this shift; what earlier shifts
 *     of the engineer leave is there too
 * @param provider whether a service provider's engineer works it, which costs more
 */
public record ShiftOffer(
    ShiftId id,
    EngineerId engineer,
    PlaceId from,
    PlaceId to,
    ShiftTime time,
    List<ShiftBreak> breaks,
    List<SkillLevel> skills,
    Set<ToolId> tools,
    Set<TerritoryId> territories,
    Map<PartId, Long> parts,
    boolean provider) {

  /**
   * @throws InvalidProblemException if breaks overlap or leave the shift, or a skill is there twice
   */
  public ShiftOffer {
    var field = "shifts[" + Require.present("shifts.id", id) + "]";
    Require.present(field + ".engineer", engineer);
    Require.present(field + ".from", from);
    Require.present(field + ".to", to);
    Require.present(field + ".time", time);
    breaks = Require.list(field + ".breaks", breaks);
    skills = Require.list(field + ".skills", skills);
    tools = Require.set(field + ".tools", tools);
    territories = Require.set(field + ".territories", territories);
    parts = Require.quantities(field + ".parts", parts, 0);
    Require.unique(field + ".skills", skills, SkillLevel::skill);
    int free = time.startSecond();
    for (var pause : breaks) {
      Require.that(
          pause.earliestSecond() >= free,
          field + ".breaks",
          "a break may start at " + pause.earliestSecond() + ", before " + free);
      free = pause.latestSecond() + pause.durationSeconds();
    }
    Require.that(
        breaks.isEmpty() || free <= time.endSecond(),
        field + ".breaks",
        "the last break may end at " + free + ", after the shift");
  }

  /** The engineer's level in a skill, expired or not; null if there is none. */
  public @Nullable SkillLevel skill(SkillId skill) {
    for (var level : skills) {
      if (level.skill().equals(skill)) {
        return level;
      }
    }
    return null;
  }

  /** The same shift with other van parts. */
  public ShiftOffer withParts(Map<PartId, Long> stock) {
    return new ShiftOffer(
        id,
        engineer,
        from,
        to,
        time,
        breaks,
        skills,
        tools,
        territories,
        new LinkedHashMap<>(stock),
        provider);
  }
}
