package org.waymend.workforce;

import org.jspecify.annotations.Nullable;

/** What may be said about a service provider; meanings as in {@link ServiceProviderView}. */
public record ServiceProviderFields(
    @Nullable String code,
    @Nullable String name,
    @Nullable String contactName,
    @Nullable String email,
    @Nullable String phone) {}
