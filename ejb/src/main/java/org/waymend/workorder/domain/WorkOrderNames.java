package org.waymend.workorder.domain;

import java.util.Map;
import java.util.UUID;
import org.waymend.customer.SitePlaceView;
import org.waymend.inventory.PartRef;
import org.waymend.ticket.CategoryRef;
import org.waymend.workforce.WorkforceReference;

/** Readable names of what work orders and visits refer to, by id. */
public record WorkOrderNames(
    Map<UUID, String> customers,
    Map<UUID, SitePlaceView> sites,
    Map<UUID, String> assets,
    Map<UUID, String> tickets,
    Map<UUID, CategoryRef> categories,
    Map<UUID, WorkforceReference> skills,
    Map<UUID, PartRef> parts,
    Map<UUID, WorkforceReference> engineers,
    Map<UUID, WorkforceReference> territories) {}
