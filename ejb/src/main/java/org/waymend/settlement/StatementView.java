package org.waymend.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;
import org.waymend.shared.VersionedView;

/**
 * A party's charge lines of a month and a currency. A customer owes us the total; the others are
 * owed it.
 *
 * @param number for people, ST-000123
 * @param partyName as it was when the statement began
 * @param period year and month, 2026-11
 * @param sha256 of all that was locked; null before
 * @param exportNumber of the batch that it went into; null before
 */
public record StatementView(
    UUID id,
    long version,
    String number,
    PartyKind party,
    UUID partyId,
    String partyName,
    String period,
    StatementStatus status,
    Money total,
    int lineCount,
    @Nullable Instant agreedAt,
    @Nullable String agreedBy,
    @Nullable Instant lockedAt,
    @Nullable String lockedBy,
    @Nullable String sha256,
    @Nullable Long exportNumber,
    List<StatementAct> possibleActs,
    Instant createdAt)
    implements VersionedView {}
