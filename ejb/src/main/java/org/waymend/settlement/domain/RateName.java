package org.waymend.settlement.domain;

import java.util.UUID;

/** How a version of a rate card is called. */
public record RateName(UUID cardId, String cardName, int number) {}
