package org.waymend.settlement;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A statement was agreed, opened again or locked. */
public record StatementMoved(
    UUID aggregateId,
    String number,
    PartyKind party,
    UUID partyId,
    StatementStatus from,
    StatementStatus to,
    Instant at)
    implements DomainEvent {}
