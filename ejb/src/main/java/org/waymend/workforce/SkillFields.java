package org.waymend.workforce;

import org.jspecify.annotations.Nullable;

/** What may be said about a skill; meanings as in {@link SkillView}. */
public record SkillFields(
    @Nullable String code, @Nullable String nameEn, @Nullable String nameZh) {}
