package org.waymend.dispatch;

import java.util.UUID;

/** Identity of a dispatch run. */
public record DispatchRunId(UUID value) {}
