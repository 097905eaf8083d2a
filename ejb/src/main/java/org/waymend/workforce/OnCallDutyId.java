package org.waymend.workforce;

import java.util.UUID;

/** Id of an on-call duty. */
public record OnCallDutyId(UUID value) {}
