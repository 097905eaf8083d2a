package org.waymend.optimizer.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One visit to be planned.
 *
 * @param version the caller's version; comes back in the plan, so that a moved visit is noticed
 * @param startsWithin the service starts within one of them; empty for any time
 * @param serviceSeconds planned time on site, more than 0
 * @param skills all of them are needed
 * @param tools all of them must be with the engineer
 * @param territory the engineer must cover it; null for any
 * @param openingHours the whole service lies within one of them; empty for always open
 * @param parts thousandths of a piece that must be in the van, each more than 0
 * @param requiredEngineers only one of these may come; empty for no such wish
 * @param preferredEngineers another engineer costs {@link DispatchPolicy#notPreferred()}; empty for
 *     no preference
 * @param bannedEngineers none of these may come
 * @param weight cost of leaving it out, from its priority, 1 or more; compared before any soft cost
 * @param dueSecond a start after it costs {@link DispatchPolicy#latenessMinute()}; null for never
 * @param fix keeps it with a shift; null for a free visit
 */
public record VisitRequest(
    VisitId id,
    long version,
    PlaceId place,
    List<StartWindow> startsWithin,
    int serviceSeconds,
    List<SkillNeed> skills,
    Set<ToolId> tools,
    @Nullable TerritoryId territory,
    List<OpeningHours> openingHours,
    Map<PartId, Long> parts,
    Set<EngineerId> requiredEngineers,
    Set<EngineerId> preferredEngineers,
    Set<EngineerId> bannedEngineers,
    long weight,
    @Nullable Integer dueSecond,
    @Nullable VisitFix fix) {

  private static final long MAX_WEIGHT = 1_000_000_000;

  /**
   * @throws InvalidProblemException for a visit without length or weight, or a skill twice
   */
  public VisitRequest {
    var field = "visits[" + Require.present("visits.id", id) + "]";
    Require.present(field + ".place", place);
    startsWithin = Require.list(field + ".startsWithin", startsWithin);
    Require.second(field + ".serviceSeconds", serviceSeconds);
    Require.that(serviceSeconds > 0, field + ".serviceSeconds", "a visit has a length");
    skills = Require.list(field + ".skills", skills);
    Require.unique(field + ".skills", skills, SkillNeed::skill);
    tools = Require.set(field + ".tools", tools);
    openingHours = Require.list(field + ".openingHours", openingHours);
    parts = Require.quantities(field + ".parts", parts, 1);
    requiredEngineers = Require.set(field + ".requiredEngineers", requiredEngineers);
    preferredEngineers = Require.set(field + ".preferredEngineers", preferredEngineers);
    bannedEngineers = Require.set(field + ".bannedEngineers", bannedEngineers);
    Require.that(
        weight >= 1 && weight <= MAX_WEIGHT,
        field + ".weight",
        weight + " is not from 1 to " + MAX_WEIGHT);
    if (dueSecond != null) {
      Require.that(
          dueSecond <= Require.MAX_SECOND, field + ".dueSecond", dueSecond + " is too late");
    }
  }

  /** Whether the optimizer may move it. */
  public boolean isFree() {
    return fix == null;
  }

  /** Whether its service has begun. */
  public boolean isStarted() {
    return fix != null && fix.isStarted();
  }

  /** The same visit with other windows. */
  public VisitRequest withStartsWithin(List<StartWindow> windows) {
    return new VisitRequest(
        id,
        version,
        place,
        windows,
        serviceSeconds,
        skills,
        tools,
        territory,
        openingHours,
        parts,
        requiredEngineers,
        preferredEngineers,
        bannedEngineers,
        weight,
        dueSecond,
        fix);
  }

  /** The same visit, kept with a shift or freed. */
  public VisitRequest withFix(@Nullable VisitFix newFix) {
    return new VisitRequest(
        id,
        version,
        place,
        startsWithin,
        serviceSeconds,
        skills,
        tools,
        territory,
        openingHours,
        parts,
        requiredEngineers,
        preferredEngineers,
        bannedEngineers,
        weight,
        dueSecond,
        newFix);
  }
}
