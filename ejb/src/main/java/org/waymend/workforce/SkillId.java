package org.waymend.workforce;

import java.util.UUID;

/** Id of a skill. */
public record SkillId(UUID value) {}
