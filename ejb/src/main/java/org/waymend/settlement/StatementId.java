package org.waymend.settlement;

import java.util.UUID;

/** Id of a statement. */
public record StatementId(UUID value) {}
