package org.waymend.customer;

import org.waymend.shared.access.Actor;

/** What can be asked of {@link CustomerService}, {@link ContactService} and {@link SiteService}. */
public final class CustomerCommands {
  private CustomerCommands() {}

  /** Registers a customer. */
  public record RegisterCustomer(Actor actor, CustomerFields fields) {}

  /** Changes a customer that was read at {@code expectedVersion}. */
  public record ChangeCustomer(
      Actor actor, CustomerId id, long expectedVersion, CustomerFields fields) {}

  /** Adds a contact to a customer. */
  public record RegisterContact(Actor actor, ContactFields fields) {}

  /** Changes a contact that was read at {@code expectedVersion}. */
  public record ChangeContact(
      Actor actor, ContactId id, long expectedVersion, ContactFields fields) {}

  /** Adds a site to a customer. */
  public record RegisterSite(Actor actor, SiteFields fields) {}

  /** Changes a site that was read at {@code expectedVersion}. */
  public record ChangeSite(Actor actor, SiteId id, long expectedVersion, SiteFields fields) {}
}
