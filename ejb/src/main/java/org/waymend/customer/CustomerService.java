package org.waymend.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waymend.customer.CustomerCommands.ChangeCustomer;
import org.waymend.customer.CustomerCommands.RegisterCustomer;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.Check;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceDirectory;

/** Registers and looks after customers. */
@Stateless
public class CustomerService {
  private Customers customers;
  private WorkforceDirectory workforce;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CustomerService() {} // container

  @Inject
  public CustomerService(
      Customers customers, WorkforceDirectory workforce, Access access, Clock clock) {
    this.customers = customers;
    this.workforce = workforce;
    this.access = access;
    this.clock = clock;
  }

  public Page<CustomerView> list(Actor actor, ListQuery query) {
    return page(actor, "customer.list", query);
  }

  /** The same list for a download. */
  public Page<CustomerView> export(Actor actor, ListQuery query) {
    return page(actor, "customer.export", query);
  }

  private Page<CustomerView> page(Actor actor, String operation, ListQuery query) {
    access.check(actor, operation);
    return customers.page(access.reach(actor, operation), query).map(Customer::view);
  }

  /**
   * @throws org.waymend.shared.DomainException {@code customer/unknown}
   */
  public CustomerView view(Actor actor, CustomerId id) {
    access.check(actor, "customer.view");
    return customers.get(access.reach(actor, "customer.view"), id).view();
  }

  public CustomerView register(RegisterCustomer command) {
    access.check(command.actor(), "customer.register");
    var customer =
        Customer.register(
            UuidV7.next(clock), customers.nextNumber(), command.fields(), clock.instant());
    requireEngineers(customer);
    customers.add(customer);
    return customers.flushedView(customer);
  }

  public CustomerView change(ChangeCustomer command) {
    var customer =
        loaded(command.actor(), "customer.change", command.id(), command.expectedVersion());
    customer.change(command.fields());
    requireEngineers(customer);
    return customers.flushedView(customer);
  }

  public CustomerView deactivate(Actor actor, CustomerId id, long expectedVersion) {
    var customer = loaded(actor, "customer.deactivate", id, expectedVersion);
    customer.deactivate();
    return customers.flushedView(customer);
  }

  public CustomerView activate(Actor actor, CustomerId id, long expectedVersion) {
    var customer = loaded(actor, "customer.activate", id, expectedVersion);
    customer.activate();
    return customers.flushedView(customer);
  }

  private Customer loaded(Actor actor, String operation, CustomerId id, long expectedVersion) {
    access.check(actor, operation);
    return customers.get(access.reach(actor, operation), id, expectedVersion);
  }

  private void requireEngineers(Customer customer) {
    var known = workforce.engineers(customer.engineers()).keySet();
    var view = customer.view();
    var check = new Check();
    check.isTrue(
        known.containsAll(view.preferredEngineerIds()),
        "preferredEngineerIds",
        "unknown",
        "must be engineers that exist");
    check.isTrue(
        known.containsAll(view.bannedEngineerIds()),
        "bannedEngineerIds",
        "unknown",
        "must be engineers that exist");
    check.throwIfAny();
  }
}
