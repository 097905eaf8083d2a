package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeTeam;
import org.waymend.workforce.WorkforceCommands.RegisterTeam;
import org.waymend.workforce.domain.Team;
import org.waymend.workforce.domain.Teams;

/** Registers and looks after teams. */
@Stateless
public class TeamService {
  private Teams teams;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public TeamService() {} // container

  @Inject
  public TeamService(Teams teams, Access access, Clock clock) {
    this.teams = teams;
    this.access = access;
    this.clock = clock;
  }

  public Page<TeamView> list(Actor actor, ListQuery query) {
    return teams.page(allowed(actor, "team.list"), query).map(Team::view);
  }

  public TeamView view(Actor actor, TeamId id) {
    return teams.get(allowed(actor, "team.view"), id).view();
  }

  /**
   * @throws DomainException {@code team/code-taken}
   */
  public TeamView register(RegisterTeam command) {
    access.check(command.actor(), "team.register");
    requireFree(command.fields().code(), null);
    var team = Team.register(UuidV7.next(clock), command.fields(), clock.instant());
    teams.add(team);
    return teams.flushed(team).view();
  }

  /**
   * @throws DomainException {@code team/code-taken}
   */
  public TeamView change(ChangeTeam command) {
    var reach = allowed(command.actor(), "team.change");
    var team = teams.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().code(), team.id());
    team.change(command.fields());
    return teams.flushed(team).view();
  }

  public TeamView deactivate(Actor actor, TeamId id, long expectedVersion) {
    var team = teams.get(allowed(actor, "team.deactivate"), id, expectedVersion);
    team.deactivate();
    return teams.flushed(team).view();
  }

  public TeamView activate(Actor actor, TeamId id, long expectedVersion) {
    var team = teams.get(allowed(actor, "team.activate"), id, expectedVersion);
    team.activate();
    return teams.flushed(team).view();
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String code, @Nullable TeamId self) {
    if (code == null) {
      return; // refused with the other fields
    }
    var other = teams.findByCode(code);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "team/code-taken",
              "Another team has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
  }
}
