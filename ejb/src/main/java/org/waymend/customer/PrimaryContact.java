package org.waymend.customer;

import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Contacts;

/** Only one contact of a customer is primary; the one before steps back (ADR-0002). */
final class PrimaryContact {
  private PrimaryContact() {}

  /** Before the contact is written, so that of two at the same time one waits for the other. */
  static void lock(Contacts contacts, Contact contact) {
    if (contact.isPrimary()) {
      contacts.lockPrimary(contact.customer());
    }
  }

  static void stepOthersBack(Contacts contacts, Contact contact) {
    if (contact.isPrimary()) {
      contacts.listOf(contact.customer()).stream()
          .filter(other -> other.isPrimary() && !other.id().equals(contact.id()))
          .forEach(Contact::stepBack);
    }
  }
}
