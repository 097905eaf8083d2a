package org.waymend.settlement;

import java.util.UUID;

/** Id of a rate card. */
public record RateCardId(UUID value) {}
