package org.waymend.workforce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engineer as a line of CSV.
 *
 * @param skills {@code CODE:level} or {@code CODE:level:last day}, such as {@code
 *     LIFT:3:2027-12-31}
 * @param territories codes
 */
public record EngineerRow(
    String number,
    String name,
    String phone,
    String email,
    @Nullable String username,
    @Nullable String providerCode,
    @Nullable String providerName,
    @Nullable String teamCode,
    @Nullable String teamName,
    double latitude,
    double longitude,
    String address,
    List<String> skills,
    List<String> territories,
    boolean isActive,
    Instant createdAt) {}
