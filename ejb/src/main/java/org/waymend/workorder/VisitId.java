package org.waymend.workorder;

import java.util.UUID;

/** Identity of a visit. */
public record VisitId(UUID value) {}
