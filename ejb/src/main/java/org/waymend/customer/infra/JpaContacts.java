package org.waymend.customer.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
    var contact = em.find(Contact.class, id.value());
    if (contact == null || !reach.covers(Owner.customer(contact.customer().value()))) {
      throw DomainException.notFound("contact");
    }
    return contact;
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
  public void flush() {
    em.flush();
  }
}
