package org.waymend.customer.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerView;
import org.waymend.customer.EngineerWishes;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All customers. */
public interface Customers {
  /** The next number for people; numbers grow, gaps are possible. */
  String nextNumber();

  void add(Customer customer);

  /**
   * @throws org.waymend.shared.DomainException {@code customer/unknown} when absent or out of reach
   */
  Customer get(Reach reach, CustomerId id);

  /** As {@link #get(Reach, CustomerId)}, empty when absent or out of reach. */
  Optional<Customer> find(Reach reach, CustomerId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, CustomerId)}, and {@code
   *     request/stale} when it changed since
   */
  Customer get(Reach reach, CustomerId id, long expectedVersion);

  Optional<Customer> findByNumber(String number);

  /** A customer of the same name, e-mail address and phone number. */
  Optional<Customer> findSame(CustomerFields fields);

  Page<Customer> page(Reach reach, ListQuery query);

  /** Id → which engineers it would like or not; those without wishes are left out. */
  Map<UUID, EngineerWishes> engineerWishes(Collection<UUID> ids);

  /** Id → name, for tables of other things. */
  Map<UUID, String> names(Collection<UUID> ids);

  /** Id → number, for files of other things. */
  Map<UUID, String> numbers(Collection<UUID> ids);

  /** Writes what is pending and answers the view with its new version. */
  CustomerView flushedView(Customer customer);
}
