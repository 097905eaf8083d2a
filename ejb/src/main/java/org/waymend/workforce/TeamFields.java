package org.waymend.workforce;

import org.jspecify.annotations.Nullable;

/** What may be said about a team; meanings as in {@link TeamView}. */
public record TeamFields(@Nullable String code, @Nullable String name) {}
