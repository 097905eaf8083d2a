package org.waymend.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.NINE;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.customer.ContactFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerMother;
import org.waymend.shared.Refusals;

class ContactTest {
  private static final CustomerId ACME = new CustomerId(UUID.randomUUID());

  @Test
  void a_contact_can_be_reached_by_mail_or_phone() {
    assertThat(contact(null, "+8613812345678").view("").phone()).isEqualTo("+86 138 1234 5678");
    assertThat(contact("li@example.com", " ").view("").email()).isEqualTo("li@example.com");
    assertThat(Refusals.fieldErrors(() -> contact("", null))).containsExactly("phone required");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var wrong = new ContactFields(UUID.randomUUID(), " ", "li@", "call me", "x".repeat(121), null);
    assertThat(Refusals.fieldErrors(() -> Contact.register(UUID.randomUUID(), ACME, wrong, NINE)))
        .containsExactly(
            "customerId fixed",
            "name required",
            "email invalid-email",
            "phone invalid-phone",
            "jobTitle too-long");
  }

  @Test
  void a_contact_that_leaves_is_primary_no_more() {
    var contact = CustomerMother.contact(ACME, "Li");
    contact.change(CustomerMother.contactFields(ACME, "Li", true));
    assertThat(contact.isPrimary()).isTrue();
    contact.deactivate();
    contact.activate();
    assertThat(contact.isPrimary()).isFalse();
  }

  private static Contact contact(@Nullable String email, @Nullable String phone) {
    return Contact.register(
        UUID.randomUUID(),
        ACME,
        new ContactFields(ACME.value(), "Li", email, phone, null, null),
        NINE);
  }
}
