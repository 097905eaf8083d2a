package org.waymend.optimizer.problem;

import org.jspecify.annotations.Nullable;

/**
 * A skill that an engineer has.
 *
 * @param level 1 or more
 * @param lastValidSecond the certificate holds through this second (inclusive); negative when it
 *     expired before the horizon; null when it does not expire
 */
public record SkillLevel(SkillId skill, int level, @Nullable Integer lastValidSecond) {

  /**
   * @throws InvalidProblemException for a level below 1
   */
  public SkillLevel {
    Require.present("skills.skill", skill);
    Require.that(level >= 1, "skills[" + skill + "].level", level + " is below 1");
  }

  /** Whether the certificate covers a service that ends at this second (exclusive). */
  public boolean coversUntil(int endSecond) {
    return lastValidSecond == null || endSecond - 1 <= lastValidSecond;
  }
}
