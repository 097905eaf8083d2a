package org.waymend.workforce;

import java.util.UUID;

/** Id of an absence. */
public record AbsenceId(UUID value) {}
