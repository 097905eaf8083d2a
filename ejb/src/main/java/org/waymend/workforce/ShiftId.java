package org.waymend.workforce;

import java.util.UUID;

/** Id of a shift. */
public record ShiftId(UUID value) {}
