package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.EngineerSkillFields;

/** One skill of an engineer; immutable. */
@Embeddable
public class EngineerSkill {
  @Column(name = "skill_id")
  private UUID skillId;

  private int level;

  @Column(name = "expires_on")
  @Nullable
  private LocalDate expiresOn;

  @SuppressWarnings("NullAway.Init")
  protected EngineerSkill() {} // JPA

  EngineerSkill(UUID skillId, int level, @Nullable LocalDate expiresOn) {
    this.skillId = skillId;
    this.level = level;
    this.expiresOn = expiresOn;
  }

  public UUID skillId() {
    return skillId;
  }

  public int level() {
    return level;
  }

  public @Nullable LocalDate expiresOn() {
    return expiresOn;
  }

  EngineerSkillFields fields() {
    return new EngineerSkillFields(skillId, level, expiresOn);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngineerSkill skill && fields().equals(skill.fields());
  }

  @Override
  public int hashCode() {
    return Objects.hash(skillId, level, expiresOn);
  }
}
