package org.waymend.workorder;

import java.util.UUID;

/** Identity of a work order. */
public record WorkOrderId(UUID value) {}
