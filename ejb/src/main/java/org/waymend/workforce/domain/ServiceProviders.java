package org.waymend.workforce.domain;

import java.util.Optional;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.ServiceProviderId;

/** All service providers. */
public interface ServiceProviders {
  void add(ServiceProvider serviceProvider);

  /**
   * @throws org.waymend.shared.DomainException {@code service-provider/unknown} when absent or out
   *     of reach
   */
  ServiceProvider get(Reach reach, ServiceProviderId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, ServiceProviderId)}, and
   *     {@code request/stale} when it changed since
   */
  ServiceProvider get(Reach reach, ServiceProviderId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<ServiceProvider> findByCode(String code);

  Page<ServiceProvider> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  ServiceProvider flushed(ServiceProvider serviceProvider);
}
