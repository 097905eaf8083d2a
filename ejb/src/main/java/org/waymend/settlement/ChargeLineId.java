package org.waymend.settlement;

import java.util.UUID;

/** Id of a charge line. */
public record ChargeLineId(UUID value) {}
