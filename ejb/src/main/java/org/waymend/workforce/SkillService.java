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
import org.waymend.workforce.WorkforceCommands.ChangeSkill;
import org.waymend.workforce.WorkforceCommands.RegisterSkill;
import org.waymend.workforce.domain.Skill;
import org.waymend.workforce.domain.Skills;

/** Registers and looks after skills. */
@Stateless
public class SkillService {
  private Skills skills;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SkillService() {} // container

  @Inject
  public SkillService(Skills skills, Access access, Clock clock) {
    this.skills = skills;
    this.access = access;
    this.clock = clock;
  }

  public Page<SkillView> list(Actor actor, ListQuery query) {
    return skills.page(allowed(actor, "skill.list"), query).map(Skill::view);
  }

  public SkillView view(Actor actor, SkillId id) {
    return skills.get(allowed(actor, "skill.view"), id).view();
  }

  /**
   * @throws DomainException {@code skill/code-taken}
   */
  public SkillView register(RegisterSkill command) {
    access.check(command.actor(), "skill.register");
    requireFree(command.fields().code(), null);
    var skill = Skill.register(UuidV7.next(clock), command.fields(), clock.instant());
    skills.add(skill);
    return skills.flushed(skill).view();
  }

  /**
   * @throws DomainException {@code skill/code-taken}
   */
  public SkillView change(ChangeSkill command) {
    var reach = allowed(command.actor(), "skill.change");
    var skill = skills.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().code(), skill.id());
    skill.change(command.fields());
    return skills.flushed(skill).view();
  }

  public SkillView deactivate(Actor actor, SkillId id, long expectedVersion) {
    var skill = skills.get(allowed(actor, "skill.deactivate"), id, expectedVersion);
    skill.deactivate();
    return skills.flushed(skill).view();
  }

  public SkillView activate(Actor actor, SkillId id, long expectedVersion) {
    var skill = skills.get(allowed(actor, "skill.activate"), id, expectedVersion);
    skill.activate();
    return skills.flushed(skill).view();
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String code, @Nullable SkillId self) {
    if (code == null) {
      return; // refused with the other fields
    }
    var other = skills.findByCode(code);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "skill/code-taken",
              "Another skill has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
  }
}
