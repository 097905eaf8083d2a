package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill that a work order needs, and the least level of it; immutable. */
@Embeddable
public class NeededSkill {
  @Column(name = "skill_id")
  private UUID skillId;

  private int level;

  @SuppressWarnings("NullAway.Init")
  protected NeededSkill() {} // JPA

  NeededSkill(UUID skillId, int level) {
    this.skillId = skillId;
    this.level = level;
  }

  public UUID skillId() {
    return skillId;
  }

  public int level() {
    return level;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NeededSkill that && skillId.equals(that.skillId) && level == that.level;
  }

  @Override
  public int hashCode() {
    return Objects.hash(skillId, level);
  }
}
