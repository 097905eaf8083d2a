package org.waymend.rating;

import org.jspecify.annotations.Nullable;

/**
 * What a customer answers.
 *
 * @param csat 1 (very dissatisfied) … 5 (very satisfied); required
 * @param nps 0 … 10, would you recommend us; null if not answered
 * @param comment up to 2,000 characters
 * @param language {@code zh-CN} or {@code en}, of the page that asked
 */
public record RatingFields(
    @Nullable Integer csat, @Nullable Integer nps, @Nullable String comment, String language) {}
