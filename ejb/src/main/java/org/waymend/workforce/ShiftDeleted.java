package org.waymend.workforce;

import java.util.UUID;
import org.waymend.shared.TimeWindow;
import org.waymend.shared.event.DomainEvent;

/** An engineer does not work then after all. */
public record ShiftDeleted(UUID aggregateId, UUID engineerId, TimeWindow window)
    implements DomainEvent {}
