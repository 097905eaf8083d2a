package org.waymend.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a contact; meanings as in {@link ContactView}. The customer never changes. */
public record ContactFields(
    @Nullable UUID customerId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String jobTitle,
    @Nullable Boolean isPrimary) {}
