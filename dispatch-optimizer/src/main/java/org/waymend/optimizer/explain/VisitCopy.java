package org.waymend.optimizer.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** A visit request with some of its fields changed. For one thread. */
final class VisitCopy {
  private final VisitRequest original;
  private VisitId id;
  private List<StartWindow> startsWithin;
  private List<SkillNeed> skills;
  private Set<ToolId> tools;
  private @Nullable TerritoryId territory;
  private List<OpeningHours> openingHours;
  private Map<PartId, Long> parts;
  private Set<EngineerId> requiredEngineers;
  private long weight;
  private @Nullable VisitFix fix;

  private VisitCopy(VisitRequest original) {
    this.original = original;
    id = original.id();
    startsWithin = original.startsWithin();
    skills = original.skills();
    tools = original.tools();
    territory = original.territory();
    openingHours = original.openingHours();
    parts = original.parts();
    requiredEngineers = original.requiredEngineers();
    weight = original.weight();
    fix = original.fix();
  }

  static VisitCopy of(VisitRequest original) {
    return new VisitCopy(original);
  }

  VisitCopy id(VisitId newId) {
    id = newId;
    return this;
  }

  VisitCopy startsWithin(List<StartWindow> windows) {
    startsWithin = windows;
    return this;
  }

  VisitCopy skills(List<SkillNeed> needs) {
    skills = needs;
    return this;
  }

  VisitCopy tools(Set<ToolId> needed) {
    tools = needed;
    return this;
  }

  VisitCopy territory(@Nullable TerritoryId newTerritory) {
    territory = newTerritory;
    return this;
  }

  VisitCopy openingHours(List<OpeningHours> hours) {
    openingHours = hours;
    return this;
  }

  VisitCopy parts(Map<PartId, Long> needed) {
    parts = needed;
    return this;
  }

  VisitCopy requiredEngineers(Set<EngineerId> engineers) {
    requiredEngineers = engineers;
    return this;
  }

  VisitCopy weight(long newWeight) {
    weight = newWeight;
    return this;
  }

  VisitCopy fix(@Nullable VisitFix newFix) {
    fix = newFix;
    return this;
  }

  VisitRequest build() {
    return new VisitRequest(
        id,
        original.version(),
        original.place(),
        startsWithin,
        original.serviceSeconds(),
        skills,
        tools,
        territory,
        openingHours,
        parts,
        requiredEngineers,
        original.preferredEngineers(),
        original.bannedEngineers(),
        weight,
        original.dueSecond(),
        fix);
  }
}
