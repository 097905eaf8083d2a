package org.waymend.workforce;

import java.util.UUID;

/** Id of an engineer. */
public record EngineerId(UUID value) {}
