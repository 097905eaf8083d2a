package org.waymend.ticket;

import java.util.UUID;

/** Id of a category. */
public record CategoryId(UUID value) {}
