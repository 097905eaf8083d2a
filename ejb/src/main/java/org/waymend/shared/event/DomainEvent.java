package org.waymend.shared.event;

import java.util.UUID;

/**
 * Something that has happened, named in the past tense. A record whose members are plain values; it
 * is kept as JSON in the outbox under its simple class name, so neither is ever renamed.
 */
public interface DomainEvent {
  /** The aggregate that it happened to. */
  UUID aggregateId();
}
