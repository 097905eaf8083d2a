package org.waymend.rating.domain;

import java.util.Map;
import java.util.UUID;

/** Readable names of what ratings refer to, by id: numbers of visits, names of people. */
public record RatingNames(
    Map<UUID, String> visits, Map<UUID, String> customers, Map<UUID, String> engineers) {}
