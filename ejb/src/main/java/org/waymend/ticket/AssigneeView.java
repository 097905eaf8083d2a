package org.waymend.ticket;

import java.util.UUID;

/** Somebody of the desk who can look after tickets. */
public record AssigneeView(UUID id, String displayName) {}
