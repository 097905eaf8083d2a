package org.waymend.customer.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.customer.ContactCard;
import org.waymend.customer.ContactId;
import org.waymend.customer.CustomerId;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Contacts;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaContacts implements Contacts {
  private static final Keyset<Contact> LIST =
      Keyset.of(Contact.class)
          .searched("name", "email", "phone", "jobTitle")
          .sortable("name", "email", "jobTitle", "createdAt")
          .sortable("isPrimary", "primary")
          .sortable("isActive", "active")
          .filterable("customerId", "customerId")
          .filterable("isPrimary", "primary")
          .filterable("isActive", "active")
          .orderedBy("name");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaContacts() {} // container

  /** For tests without a container. */
  JpaContacts(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Contact contact) {
    em.persist(contact);
  }

  @Override
  public Contact get(Reach reach, ContactId id) {
    return find(reach, id).orElseThrow(() -> DomainException.notFound("contact"));
  }

  @Override
  public Optional<Contact> find(Reach reach, ContactId id) {
    return Optional.ofNullable(em.find(Contact.class, id.value()))
        .filter(found -> reach.covers(Owner.customer(found.customer().value())));
  }

  @Override
  public Contact get(Reach reach, ContactId id, long expectedVersion) {
    var contact = get(reach, id);
    if (contact.version() != expectedVersion) {
      throw DomainException.stale(contact.version());
    }
    return contact;
  }

  @Override
  public Page<Contact> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public List<Contact> listOf(CustomerId customer) {
    return em.createQuery(
            "SELECT x FROM Contact x WHERE x.customerId = :customer ORDER BY x.name, x.id",
            Contact.class)
        .setParameter("customer", customer.value())
        .getResultList();
  }

  @Override
  public void lockPrimary(CustomerId customer) {
    Sql.of(em)
        .first(
            "SELECT id FROM customer WHERE id = ? FOR UPDATE",
            row -> row.id("id"),
            customer.value());
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT x.id, x.name FROM Contact x WHERE x.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(row -> names.put((UUID) row[0], (String) row[1]));
    }
    return names;
  }

  @Override
  public Map<UUID, ContactCard> cards(Collection<UUID> ids) {
    var cards = new HashMap<UUID, ContactCard>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT x.id, x.name, x.phone FROM Contact x WHERE x.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(
              row -> cards.put((UUID) row[0], new ContactCard((String) row[1], (String) row[2])));
    }
    return cards;
  }

  @Override
  public void flush() {
    em.flush();
  }
}
