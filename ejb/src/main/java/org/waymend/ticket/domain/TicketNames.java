package org.waymend.ticket.domain;

import java.util.Map;
import java.util.UUID;

/** Readable names of what tickets refer to, by id. */
public record TicketNames(
    Map<UUID, String> customers,
    Map<UUID, String> contacts,
    Map<UUID, String> sites,
    Map<UUID, String> assets,
    Map<UUID, String> users,
    Map<UUID, Category> categories) {}
