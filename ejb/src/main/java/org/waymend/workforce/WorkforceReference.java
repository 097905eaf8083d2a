package org.waymend.workforce;

import java.util.UUID;

/**
 * What other objects need to know of something they refer to.
 *
 * @param code natural key: the code, or an engineer's number
 * @param name name; the English one of a skill
 * @param nameZh Chinese name; the same as the name where there is only one
 * @param isActive false if it may not be chosen any more
 */
public record WorkforceReference(
    UUID id, String code, String name, String nameZh, boolean isActive) {}
