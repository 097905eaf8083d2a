package org.waymend.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** Visits for tests: at place P1, half an hour, weight 10, open to everybody. */
public final class VisitMother {
  private final String id;
  private final List<StartWindow> windows = new ArrayList<>();
  private final List<SkillNeed> skills = new ArrayList<>();
  private final Set<ToolId> tools = new LinkedHashSet<>();
  private final List<OpeningHours> openings = new ArrayList<>();
  private final Map<PartId, Long> parts = new LinkedHashMap<>();
  private final Set<EngineerId> required = new LinkedHashSet<>();
  private final Set<EngineerId> preferred = new LinkedHashSet<>();
  private final Set<EngineerId> banned = new LinkedHashSet<>();
  private PlaceId place = new PlaceId("P1");
  private int serviceSeconds = 1800;
  private TerritoryId territory;
  private long weight = 10;
  private Integer dueSecond;
  private VisitFix fix;

  private VisitMother(String id) {
    this.id = id;
  }

  public static VisitMother visit(String id) {
    return new VisitMother(id);
  }

  public VisitMother at(String newPlace) {
    place = new PlaceId(newPlace);
    return this;
  }

  public VisitMother starts(int earliestSecond, int latestSecond) {
    windows.add(new StartWindow(earliestSecond, latestSecond));
    return this;
  }

  public VisitMother lasts(int seconds) {
    serviceSeconds = seconds;
    return this;
  }

  public VisitMother needs(String skill, int minLevel) {
    skills.add(new SkillNeed(new SkillId(skill), minLevel));
    return this;
  }

  public VisitMother tool(String tool) {
    tools.add(new ToolId(tool));
    return this;
  }

  public VisitMother in(String newTerritory) {
    territory = new TerritoryId(newTerritory);
    return this;
  }

  public VisitMother open(int fromSecond, int untilSecond) {
    openings.add(new OpeningHours(fromSecond, untilSecond));
    return this;
  }

  public VisitMother part(String part, long thousandths) {
    parts.put(new PartId(part), thousandths);
    return this;
  }

  public VisitMother requires(String engineer) {
    required.add(new EngineerId("E-" + engineer));
    return this;
  }

  public VisitMother prefers(String engineer) {
    preferred.add(new EngineerId("E-" + engineer));
    return this;
  }

  public VisitMother bans(String engineer) {
    banned.add(new EngineerId("E-" + engineer));
    return this;
  }

  public VisitMother weight(long newWeight) {
    weight = newWeight;
    return this;
  }

  public VisitMother due(int second) {
    dueSecond = second;
    return this;
  }

  public VisitMother pinned(String shift, int order) {
    fix = new VisitFix(new ShiftId("S-" + shift), order, null);
    return this;
  }

  public VisitMother started(String shift, int order, int startedSecond) {
    fix = new VisitFix(new ShiftId("S-" + shift), order, startedSecond);
    return this;
  }

  public VisitRequest build() {
    return new VisitRequest(
        new VisitId(id),
        1,
        place,
        windows,
        serviceSeconds,
        skills,
        tools,
        territory,
        openings,
        parts,
        required,
        preferred,
        banned,
        weight,
        dueSecond,
        fix);
  }
}
