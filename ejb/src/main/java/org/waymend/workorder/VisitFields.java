package org.waymend.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says about a visit.
 *
 * @param windows at most 3; none means any time in the site's opening hours
 * @param note for the engineer, up to 1,000 characters
 */
public record VisitFields(@Nullable List<@Nullable ArrivalWindow> windows, @Nullable String note) {}
