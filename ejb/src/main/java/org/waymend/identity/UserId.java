package org.waymend.identity;

import java.util.UUID;

/** Id of a user. */
public record UserId(UUID value) {}
