package org.waymend.customer.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.domain.Customers;
import org.waymend.identity.UserCustomers;

@ApplicationScoped
class CustomerNumbers implements UserCustomers {
  private Customers customers;

  @SuppressWarnings("NullAway.Init")
  CustomerNumbers() {} // container

  @Inject
  CustomerNumbers(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    return customers.numbers(ids);
  }

  @Override
  public Optional<UUID> findByNumber(String number) {
    return customers.findByNumber(number).map(c -> c.id().value());
  }
}
