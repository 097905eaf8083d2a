package org.waymend.workorder;

import java.util.UUID;

/**
 * A skill that a work order needs.
 *
 * @param level 1 to 5, the least that will do
 */
public record NeededSkillView(UUID skillId, String skillCode, String skillName, int level) {}
