package org.waymend.channel;

import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * A guest has filled in the public form; the e-mail address is to be confirmed. Who it is stays in
 * the draft, which is forgotten sooner than this event.
 *
 * @param aggregateId the draft
 */
public record IntakeSubmitted(UUID aggregateId) implements DomainEvent {}
