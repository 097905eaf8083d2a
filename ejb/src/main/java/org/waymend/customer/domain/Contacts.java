package org.waymend.customer.domain;

import java.util.List;
import org.waymend.customer.ContactId;
import org.waymend.customer.CustomerId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All contacts. */
public interface Contacts {
  void add(Contact contact);

  /**
   * @throws org.waymend.shared.DomainException {@code contact/unknown} when absent or out of reach
   */
  Contact get(Reach reach, ContactId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, ContactId)}, and {@code
   *     request/stale} when it changed since
   */
  Contact get(Reach reach, ContactId id, long expectedVersion);

  Page<Contact> page(Reach reach, ListQuery query);

  List<Contact> listOf(CustomerId customer);

  /** Keeps others from choosing a primary contact of the customer until the transaction ends. */
  void lockPrimary(CustomerId customer);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
