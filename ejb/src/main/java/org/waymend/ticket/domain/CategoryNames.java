package org.waymend.ticket.domain;

import java.util.Map;
import java.util.UUID;
import org.waymend.inventory.PartRef;
import org.waymend.workforce.WorkforceReference;

/** What categories refer to, by id. */
public record CategoryNames(Map<UUID, WorkforceReference> skills, Map<UUID, PartRef> parts) {}
