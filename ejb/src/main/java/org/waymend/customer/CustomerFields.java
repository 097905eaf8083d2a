package org.waymend.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a customer; meanings as in {@link CustomerView}. */
public record CustomerFields(
    @Nullable String name,
    @Nullable CustomerKind kind,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language,
    @Nullable List<String> tags,
    @Nullable String note,
    @Nullable List<UUID> preferredEngineerIds,
    @Nullable List<UUID> bannedEngineerIds) {}
