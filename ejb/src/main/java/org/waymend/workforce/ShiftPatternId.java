package org.waymend.workforce;

import java.util.UUID;

/** Id of a shift pattern. */
public record ShiftPatternId(UUID value) {}
