package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * An absence.
 *
 * @param endsAt exclusive
 */
public record AbsenceView(
    UUID id,
    long version,
    UUID engineerId,
    String engineerNumber,
    String engineerName,
    Instant startsAt,
    Instant endsAt,
    AbsenceKind kind,
    String note,
    Instant createdAt)
    implements VersionedView {}
