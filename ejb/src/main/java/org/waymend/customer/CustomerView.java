package org.waymend.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A customer.
 *
 * @param number for people, such as {@code CU-000123}
 * @param email empty if unknown
 * @param phone in international form where it was given so, empty if unknown
 * @param language {@code zh-CN} or {@code en}: how we write to them
 * @param preferredEngineerIds engineers whom planning favours
 * @param bannedEngineerIds engineers who are never sent
 */
public record CustomerView(
    UUID id,
    long version,
    String number,
    String name,
    CustomerKind kind,
    String email,
    String phone,
    String language,
    List<String> tags,
    String note,
    List<UUID> preferredEngineerIds,
    List<UUID> bannedEngineerIds,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
