package org.waymend.workforce;

import org.waymend.shared.access.Actor;

/** What can be asked of the services of this feature. */
public final class WorkforceCommands {
  private WorkforceCommands() {}

  /** Registers a service provider. */
  public record RegisterServiceProvider(Actor actor, ServiceProviderFields fields) {}

  /** Changes a service provider. */
  public record ChangeServiceProvider(
      Actor actor, ServiceProviderId id, long expectedVersion, ServiceProviderFields fields) {}

  /** Registers a skill. */
  public record RegisterSkill(Actor actor, SkillFields fields) {}

  /** Changes a skill. */
  public record ChangeSkill(Actor actor, SkillId id, long expectedVersion, SkillFields fields) {}

  /** Registers a team. */
  public record RegisterTeam(Actor actor, TeamFields fields) {}

  /** Changes a team. */
  public record ChangeTeam(Actor actor, TeamId id, long expectedVersion, TeamFields fields) {}

  /** Registers a territory. */
  public record RegisterTerritory(Actor actor, TerritoryFields fields) {}

  /** Changes a territory. */
  public record ChangeTerritory(
      Actor actor, TerritoryId id, long expectedVersion, TerritoryFields fields) {}

  /** Registers an engineer. */
  public record RegisterEngineer(Actor actor, EngineerFields fields) {}

  /** Changes an engineer. */
  public record ChangeEngineer(
      Actor actor, EngineerId id, long expectedVersion, EngineerFields fields) {}

  /** Registers a shift pattern. */
  public record RegisterShiftPattern(Actor actor, ShiftPatternFields fields) {}

  /** Changes a shift pattern. */
  public record ChangeShiftPattern(
      Actor actor, ShiftPatternId id, long expectedVersion, ShiftPatternFields fields) {}

  /** Makes a pattern's shifts for engineers and days. */
  public record GenerateShifts(Actor actor, ShiftGenerationFields fields) {}

  /** Registers a shift. */
  public record RegisterShift(Actor actor, ShiftFields fields) {}

  /** Changes a shift. */
  public record ChangeShift(Actor actor, ShiftId id, long expectedVersion, ShiftFields fields) {}

  /** Registers an absence. */
  public record RegisterAbsence(Actor actor, AbsenceFields fields) {}

  /** Changes an absence. */
  public record ChangeAbsence(
      Actor actor, AbsenceId id, long expectedVersion, AbsenceFields fields) {}

  /** Registers an on-call duty. */
  public record RegisterOnCallDuty(Actor actor, OnCallDutyFields fields) {}

  /** Changes an on-call duty. */
  public record ChangeOnCallDuty(
      Actor actor, OnCallDutyId id, long expectedVersion, OnCallDutyFields fields) {}
}
