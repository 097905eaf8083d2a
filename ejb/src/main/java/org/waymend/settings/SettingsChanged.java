package org.waymend.settings;

import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** The settings of the house have changed. */
public record SettingsChanged(UUID aggregateId, long version) implements DomainEvent {}
