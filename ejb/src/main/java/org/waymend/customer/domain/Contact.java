package org.waymend.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.waymend.customer.ContactFields;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerId;
import org.waymend.shared.Check;

/** A person at the customer. One of them may be primary: the one to call first. */
@Entity
@Table(name = "contact")
public class Contact {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "customer_id")
  private UUID customerId;

  private String name;
  private String email;
  private String phone;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "is_primary")
  private boolean primary;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Contact() {} // JPA

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Contact register(UUID id, CustomerId customer, ContactFields fields, Instant now) {
    var contact = new Contact();
    contact.id = id;
    contact.customerId = customer.value();
    contact.active = true;
    contact.createdAt = now;
    contact.change(fields);
    return contact;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid}, also without any way to
   *     reach the contact
   */
  public void change(ContactFields fields) {
    var check = new Check();
    check.isTrue(
        fields.customerId() == null || fields.customerId().equals(customerId),
        "customerId",
        "fixed",
        "can't change");
    name = check.text("name", fields.name(), 1, 120);
    email = check.optionalEmail("email", fields.email());
    phone = check.optionalPhone("phone", fields.phone());
    check.isTrue(
        !email.isEmpty() || !phone.isEmpty(),
        "phone",
        "required",
        "or an e-mail address is required");
    jobTitle = check.optionalText("jobTitle", fields.jobTitle(), 120);
    primary = active && Boolean.TRUE.equals(fields.isPrimary());
    check.throwIfAny();
  }

  /** Somebody else is the one to call first now. */
  public void stepBack() {
    primary = false;
  }

  public void deactivate() {
    active = false;
    primary = false;
  }

  public void activate() {
    active = true;
  }

  public ContactId id() {
    return new ContactId(id);
  }

  public CustomerId customer() {
    return new CustomerId(customerId);
  }

  public long version() {
    return version;
  }

  public boolean isPrimary() {
    return primary;
  }

  public ContactView view(String customerName) {
    return new ContactView(
        id,
        version,
        customerId,
        customerName,
        name,
        email,
        phone,
        jobTitle,
        primary,
        active,
        createdAt);
  }
}
