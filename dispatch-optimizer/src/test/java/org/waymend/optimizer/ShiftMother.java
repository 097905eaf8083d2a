package org.waymend.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;

/** Shifts for tests: from 08:00 to 16:00, from and to place P0, no overtime, no skills. */
public final class ShiftMother {
  private final String name;
  private final List<ShiftBreak> breaks = new ArrayList<>();
  private final List<SkillLevel> skills = new ArrayList<>();
  private final Set<ToolId> tools = new LinkedHashSet<>();
  private final Set<TerritoryId> territories = new LinkedHashSet<>();
  private final Map<PartId, Long> parts = new LinkedHashMap<>();
  private ShiftTime time = new ShiftTime(8 * 3600, 16 * 3600, 0);
  private PlaceId home = new PlaceId("P0");
  private boolean provider;
  private String engineer;

  private ShiftMother(String name) {
    this.name = name;
    engineer = name;
  }

  /** The shift S-name of the engineer E-name. */
  public static ShiftMother shift(String name) {
    return new ShiftMother(name);
  }

  public ShiftMother time(int startSecond, int endSecond, int overtimeLimitSeconds) {
    time = new ShiftTime(startSecond, endSecond, overtimeLimitSeconds);
    return this;
  }

  public ShiftMother home(String place) {
    home = new PlaceId(place);
    return this;
  }

  public ShiftMother pause(int durationSeconds, int earliestSecond, int latestSecond) {
    breaks.add(new ShiftBreak(durationSeconds, earliestSecond, latestSecond));
    return this;
  }

  public ShiftMother skill(String skill, int level) {
    return skill(skill, level, null);
  }

  public ShiftMother skill(String skill, int level, Integer lastValidSecond) {
    skills.add(new SkillLevel(new SkillId(skill), level, lastValidSecond));
    return this;
  }

  public ShiftMother tool(String tool) {
    tools.add(new ToolId(tool));
    return this;
  }

  /** The shift is another one of E-engineer. */
  public ShiftMother of(String newEngineer) {
    engineer = newEngineer;
    return this;
  }

  public ShiftMother territory(String territory) {
    territories.add(new TerritoryId(territory));
    return this;
  }

  public ShiftMother part(String part, long thousandths) {
    parts.put(new PartId(part), thousandths);
    return this;
  }

  public ShiftMother provider() {
    provider = true;
    return this;
  }

  public ShiftOffer build() {
    return new ShiftOffer(
        new ShiftId("S-" + name),
        new EngineerId("E-" + engineer),
        home,
        home,
        time,
        breaks,
        skills,
        tools,
        territories,
        parts,
        provider);
  }
}
