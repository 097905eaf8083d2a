package org.waymend.optimizer.explain;

import org.jspecify.annotations.Nullable;

/**
 * Something that would have to be otherwise for a visit to be planned, and proof that it is enough.
 *
 * @param change null when nothing about the day has to change: the plan has room
 * @param size in minutes of trouble, by ADR-0026; 0 without a change
 */
public record Counterfactual(@Nullable Change change, int size, Confirmation confirmation) {}
