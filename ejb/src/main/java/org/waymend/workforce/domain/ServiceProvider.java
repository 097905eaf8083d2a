package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;
import org.waymend.workforce.ServiceProviderFields;
import org.waymend.workforce.ServiceProviderId;
import org.waymend.workforce.ServiceProviderView;

/** An outside company whose engineers work for us. It is never deleted: statements name it. */
@Entity
@Table(name = "service_provider")
public class ServiceProvider {
  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;

  @Column(name = "contact_name")
  private String contactName;

  private String email;
  private String phone;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ServiceProvider() {} // JPA

  /**
   * A new, active service provider.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static ServiceProvider register(UUID id, ServiceProviderFields fields, Instant now) {
    var provider = new ServiceProvider();
    provider.id = id;
    provider.active = true;
    provider.createdAt = now;
    provider.apply(fields);
    return provider;
  }

  public void change(ServiceProviderFields fields) {
    apply(fields);
  }

  private void apply(ServiceProviderFields fields) {
    var check = new Check();
    code = check.code("code", fields.code());
    name = check.text("name", fields.name(), 1, 200);
    contactName = check.optionalText("contactName", fields.contactName(), 120);
    email = check.optionalEmail("email", fields.email());
    phone = check.optionalText("phone", fields.phone(), 40);
    check.throwIfAny();
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public Owner owner() {
    return Owner.provider(id);
  }

  public ServiceProviderId id() {
    return new ServiceProviderId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public ServiceProviderFields fields() {
    return new ServiceProviderFields(code, name, contactName, email, phone);
  }

  public ServiceProviderView view() {
    return new ServiceProviderView(
        id, version, code, name, contactName, email, phone, active, createdAt);
  }
}
