package org.waymend.settlement;

import java.util.UUID;

/** Id of a charge. */
public record ChargeId(UUID value) {}
