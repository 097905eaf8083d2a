package org.waymend.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Which locked statements go into a batch: all that went into none yet, and of them those of a
 * month and a kind of party.
 *
 * @param period 2026-11; null for any
 * @param party null for any
 */
public record ExportFields(@Nullable String period, @Nullable PartyKind party) {}
