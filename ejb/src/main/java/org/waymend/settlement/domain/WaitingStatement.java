package org.waymend.settlement.domain;

import java.util.UUID;

/**
 * A locked statement that no batch has taken.
 *
 * @param lines how many it has
 */
public record WaitingStatement(UUID id, int lines) {}
