package org.waymend.optimizer.problem;

/**
 * A skill that a visit needs.
 *
 * @param minLevel least level that will do, 1 or more
 */
public record SkillNeed(SkillId skill, int minLevel) {

  /**
   * @throws InvalidProblemException for a level below 1
   */
  public SkillNeed {
    Require.present("skills.skill", skill);
    Require.that(minLevel >= 1, "skills[" + skill + "].minLevel", minLevel + " is below 1");
  }
}
