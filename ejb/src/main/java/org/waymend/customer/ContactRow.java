package org.waymend.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact as a line of CSV; meanings as in {@link ContactView}.
 *
 * @param id tells contacts of one name apart
 */
public record ContactRow(
    UUID id,
    String customerNumber,
    String customerName,
    String name,
    String email,
    String phone,
    String jobTitle,
    boolean isPrimary,
    boolean isActive,
    Instant createdAt) {

  static ContactRow of(ContactView view, String customerNumber) {
    return new ContactRow(
        view.id(),
        customerNumber,
        view.customerName(),
        view.name(),
        view.email(),
        view.phone(),
        view.jobTitle(),
        view.isPrimary(),
        view.isActive(),
        view.createdAt());
  }
}
