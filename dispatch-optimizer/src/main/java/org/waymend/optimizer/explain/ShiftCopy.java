package org.waymend.optimizer.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;

/** A shift with some of its fields changed. For one thread. */
final class ShiftCopy {
  private final ShiftOffer original;
  private ShiftTime time;
  private List<SkillLevel> skills;
  private Set<ToolId> tools;
  private Set<TerritoryId> territories;
  private Map<PartId, Long> parts;

  private ShiftCopy(ShiftOffer original) {
    this.original = original;
    time = original.time();
    skills = original.skills();
    tools = original.tools();
    territories = original.territories();
    parts = original.parts();
  }

  static ShiftCopy of(ShiftOffer original) {
    return new ShiftCopy(original);
  }

  ShiftCopy time(ShiftTime newTime) {
    time = newTime;
    return this;
  }

  ShiftCopy skills(List<SkillLevel> levels) {
    skills = levels;
    return this;
  }

  ShiftCopy tools(Set<ToolId> newTools) {
    tools = newTools;
    return this;
  }

  ShiftCopy territories(Set<TerritoryId> newTerritories) {
    territories = newTerritories;
    return this;
  }

  ShiftCopy parts(Map<PartId, Long> stock) {
    parts = stock;
    return this;
  }

  ShiftOffer build() {
    return new ShiftOffer(
        original.id(),
        original.engineer(),
        original.from(),
        original.to(),
        time,
        original.breaks(),
        skills,
        tools,
        territories,
        parts,
        original.provider());
  }
}
