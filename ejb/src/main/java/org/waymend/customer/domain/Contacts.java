package org.waymend.customer.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.ContactCard;
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

  /** As {@link #get(Reach, ContactId)}, empty when absent or out of reach. */
  Optional<Contact> find(Reach reach, ContactId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, ContactId)}, and {@code
   *     request/stale} when it changed since
   */
  Contact get(Reach reach, ContactId id, long expectedVersion);

  Page<Contact> page(Reach reach, ListQuery query);

  List<Contact> listOf(CustomerId customer);

  /** Keeps others from choosing a primary contact of the customer until the transaction ends. */
  void lockPrimary(CustomerId customer);

  /** Id → name, for tables of other things. */
  Map<UUID, String> names(Collection<UUID> ids);

  /** Id → whom to call, and how; unknown ids are left out. */
  Map<UUID, ContactCard> cards(Collection<UUID> ids);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
