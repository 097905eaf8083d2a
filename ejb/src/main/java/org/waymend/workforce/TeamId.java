package org.waymend.workforce;

import java.util.UUID;

/** Id of a team. */
public record TeamId(UUID value) {}
