package org.waymend.rating;

import java.util.UUID;

/** Id of a rating. */
public record RatingId(UUID value) {}
