package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.channel.domain.ReadMail;
import org.waymend.customer.ContactFields;
import org.waymend.customer.ContactService;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.customer.CustomerCommands.RegisterCustomer;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerKind;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;

/** Whose an address is. An address looks like staff's or not: it is always a customer's. */
@ApplicationScoped
class MailParties {
  private static final Actor SYSTEM = Actor.system("mail");

  private IntakeDrafts drafts;
  private IncomingMails mails;
  private CustomerService customers;
  private ContactService contacts;
  private SettingsService settings;

  @SuppressWarnings("NullAway.Init")
  protected MailParties() {} // container

  @Inject
  MailParties(
      IntakeDrafts drafts,
      IncomingMails mails,
      CustomerService customers,
      ContactService contacts,
      SettingsService settings) {
    this.drafts = drafts;
    this.mails = mails;
    this.customers = customers;
    this.contacts = contacts;
    this.settings = settings;
  }

  /** Others who deal with the same address wait until the transaction ends. */
  void lock(String email) {
    drafts.customerOf(email);
  }

  /** Every active customer that has this address, itself, by a contact, or confirmed. */
  Set<UUID> customersOf(String email) {
    var found = new LinkedHashSet<UUID>();
    if (email.isEmpty()) {
      return found;
    }
    contactsWith(email).map(ContactView::customerId).forEach(found::add);
    customers.list(SYSTEM, active(email)).items().stream()
        .filter(customer -> customer.email().equalsIgnoreCase(email))
        .map(CustomerView::id)
        .forEach(found::add);
    var confirmed = drafts.customerOf(email);
    if (confirmed != null) {
      found.add(confirmed);
    }
    return found;
  }

  private Stream<ContactView> contactsWith(String email) {
    return contacts.list(SYSTEM, active(email)).items().stream()
        .filter(contact -> contact.email().equalsIgnoreCase(email));
  }

  private static ListQuery active(String email) {
    return new ListQuery(email, "", Map.of("isActive", "true"), ListQuery.MAX_LIMIT, null);
  }

  /** Whether the address may speak on the ticket: its customer's, or one that has before. */
  boolean isParticipant(String email, UUID ticket, UUID customer) {
    return customersOf(email).contains(customer)
        || mails.sendersOf(ticket).contains(email.toLowerCase(Locale.ROOT));
  }

  /** The customer's contact with this address. */
  Optional<UUID> contactOf(String email, UUID customer) {
    return contactsWith(email)
        .filter(contact -> contact.customerId().equals(customer))
        .map(ContactView::id)
        .findFirst();
  }

  /** Makes a customer of a sender whom nobody knows. */
  UUID register(ReadMail mail) {
    var name = MailNames.of(mail.senderName(), mail.sender());
    var fields =
        new CustomerFields(
            name,
            CustomerKind.PERSON,
            mail.sender(),
            "",
            language(mail),
            List.of(),
            "",
            List.of(),
            List.of());
    var customer = customers.register(new RegisterCustomer(SYSTEM, fields)).id();
    addContact(mail, customer);
    return customer;
  }

  /** The customer's contact with the sender's address, made if there is none. */
  @Nullable UUID contact(ReadMail mail, UUID customer) {
    return contactOf(mail.sender(), customer)
        .or(() -> Optional.ofNullable(addContact(mail, customer)))
        .orElse(null);
  }

  private @Nullable UUID addContact(ReadMail mail, UUID customer) {
    if (mail.sender().isEmpty()) {
      return null;
    }
    var name = MailNames.of(mail.senderName(), mail.sender());
    var fields = new ContactFields(customer, name, mail.sender(), "", "", false);
    return contacts.register(new RegisterContact(SYSTEM, fields)).id();
  }

  /** Of what the mail is written in, if the house speaks it. */
  private String language(ReadMail mail) {
    var company = settings.company();
    boolean isChinese =
        (mail.subject() + mail.text() + mail.senderName())
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    var wanted = isChinese ? "zh-CN" : "en";
    return company.languages().contains(wanted) ? wanted : company.defaultLanguage();
  }
}
