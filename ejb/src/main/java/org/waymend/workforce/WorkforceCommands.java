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
}
