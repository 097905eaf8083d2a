package org.waymend.settlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a rate card.
 *
 * @param party never changes
 * @param partyId the customer, service provider or engineer whose own it is; null for the default
 *     of the kind; never changes
 * @param currency ISO 4217; never changes
 */
public record RateCardFields(
    @Nullable String code,
    @Nullable String name,
    @Nullable PartyKind party,
    @Nullable UUID partyId,
    @Nullable String currency) {}
