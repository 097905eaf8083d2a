package org.waymend.customer.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerView;
import org.waymend.customer.EngineerWishes;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaCustomers implements Customers {
  private static final Keyset<Customer> LIST =
      Keyset.of(Customer.class)
          .searched("number", "name", "email", "phone")
          .sortable("number", "name", "kind", "email", "createdAt")
          .sortable("isActive", "active")
          .filterable("kind", "kind")
          .filterable("language", "language")
          .filterable("isActive", "active")
          .filter("tags", (cb, root, value) -> cb.isMember(value, root.<Set<String>>get("tags")))
          .orderedBy("name");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaCustomers() {} // container

  /** For tests without a container. */
  JpaCustomers(EntityManager em) {
    this.em = em;
  }

  @Override
  public String nextNumber() {
    var next =
        (Number) em.createNativeQuery("SELECT NEXT VALUE FOR customer_number").getSingleResult();
    return String.format("CU-%06d", next.longValue());
  }

  @Override
  public void add(Customer customer) {
    em.persist(customer);
  }

  @Override
  public Customer get(Reach reach, CustomerId id) {
    return find(reach, id).orElseThrow(() -> DomainException.notFound("customer"));
  }

  @Override
  public Optional<Customer> find(Reach reach, CustomerId id) {
    return Optional.ofNullable(em.find(Customer.class, id.value()))
        .filter(found -> reach.covers(found.owner()));
  }

  @Override
  public Customer get(Reach reach, CustomerId id, long expectedVersion) {
    var customer = get(reach, id);
    if (customer.version() != expectedVersion) {
      throw DomainException.stale(customer.version());
    }
    return customer;
  }

  @Override
  public Optional<Customer> findByNumber(String number) {
    return em.createQuery("SELECT c FROM Customer c WHERE c.number = :number", Customer.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Customer> findSame(CustomerFields fields) {
    var candidates =
        em.createQuery(
                "SELECT c FROM Customer c WHERE c.name = :name ORDER BY c.number", Customer.class)
            .setParameter("name", fields.name())
            .getResultList();
    return candidates.stream().filter(c -> c.isSame(fields)).findFirst();
  }

  @Override
  public Page<Customer> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "id", null, null));
  }

  @Override
  public Map<UUID, EngineerWishes> engineerWishes(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var preferred = engineers("preferredEngineers", ids);
    var banned = engineers("bannedEngineers", ids);
    var wishes = new HashMap<UUID, EngineerWishes>();
    for (var id : ids) {
      if (preferred.containsKey(id) || banned.containsKey(id)) {
        wishes.put(
            id,
            new EngineerWishes(
                preferred.getOrDefault(id, Set.of()), banned.getOrDefault(id, Set.of())));
      }
    }
    return wishes;
  }

  private Map<UUID, Set<UUID>> engineers(String attribute, Collection<UUID> customers) {
    return em.createQuery(
            "SELECT c.id, e FROM Customer c JOIN c." + attribute + " e WHERE c.id IN :ids",
            Object[].class)
        .setParameter("ids", Set.copyOf(customers))
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return byId("name", ids);
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    return byId("number", ids);
  }

  private Map<UUID, String> byId(String attribute, Collection<UUID> ids) {
    var texts = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT c.id, c." + attribute + " FROM Customer c WHERE c.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(row -> texts.put((UUID) row[0], (String) row[1]));
    }
    return texts;
  }

  @Override
  public CustomerView flushedView(Customer customer) {
    em.flush();
    return customer.view();
  }
}
