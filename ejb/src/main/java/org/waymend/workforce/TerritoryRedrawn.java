package org.waymend.workforce;

import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * What a territory covers has changed: it is new, has other borders, or went out of use or into use
 * again. The box is around its present borders, in degrees.
 */
public record TerritoryRedrawn(
    UUID aggregateId, double west, double south, double east, double north)
    implements DomainEvent {}
