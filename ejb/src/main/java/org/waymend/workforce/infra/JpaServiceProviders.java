package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.workforce.ServiceProviderId;
import org.waymend.workforce.domain.ServiceProvider;
import org.waymend.workforce.domain.ServiceProviders;

@ApplicationScoped
class JpaServiceProviders implements ServiceProviders {
  private static final Keyset<ServiceProvider> LIST =
      Keyset.of(ServiceProvider.class)
          .searched("code", "name", "contactName", "email", "phone")
          .sortable("code", "name", "contactName", "email", "phone", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaServiceProviders() {} // container

  JpaServiceProviders(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ServiceProvider serviceProvider) {
    em.persist(serviceProvider);
  }

  @Override
  public ServiceProvider get(Reach reach, ServiceProviderId id) {
    var serviceProvider = em.find(ServiceProvider.class, id.value());
    if (serviceProvider == null || !reach.covers(serviceProvider.owner())) {
      throw DomainException.notFound("service-provider");
    }
    return serviceProvider;
  }

  @Override
  public ServiceProvider get(Reach reach, ServiceProviderId id, long expectedVersion) {
    var serviceProvider = get(reach, id);
    if (serviceProvider.version() != expectedVersion) {
      throw DomainException.stale(serviceProvider.version());
    }
    return serviceProvider;
  }

  @Override
  public Optional<ServiceProvider> findByCode(String code) {
    return em.createQuery(
            "SELECT x FROM ServiceProvider x WHERE x.code = :code", ServiceProvider.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<ServiceProvider> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, "id", null));
  }

  @Override
  public ServiceProvider flushed(ServiceProvider serviceProvider) {
    em.flush();
    return serviceProvider;
  }
}
