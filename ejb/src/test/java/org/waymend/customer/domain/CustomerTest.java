package org.waymend.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.NINE;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerKind;
import org.waymend.customer.CustomerMother;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Owner;

class CustomerTest {
  private static final UUID LI = UUID.randomUUID();
  private static final UUID WANG = UUID.randomUUID();

  @Test
  void a_new_customer_is_active_and_owns_itself() {
    var customer = CustomerMother.customer("CU-000001", " 宏达物业 ");
    var view = customer.view();
    assertThat(view.isActive()).isTrue();
    assertThat(view.number()).isEqualTo("CU-000001");
    assertThat(view.name()).isEqualTo("宏达物业");
    assertThat(view.createdAt()).isEqualTo(NINE);
    assertThat(customer.owner()).isEqualTo(Owner.customer(view.id()));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var nothing = new CustomerFields(null, null, null, null, null, null, null, null, null);
    assertThat(errors(nothing))
        .containsExactly("name required", "kind required", "language required");
    var wrong =
        new CustomerFields(
            "x".repeat(201),
            CustomerKind.PERSON,
            "no address",
            "no number",
            "fr",
            Stream.concat(
                    Stream.of("x".repeat(41), " "), IntStream.range(0, 20).mapToObj(i -> "tag" + i))
                .toList(),
            "x".repeat(2001),
            engineers(51),
            List.of());
    assertThat(errors(wrong))
        .containsExactly(
            "name too-long",
            "email invalid-email",
            "phone invalid-phone",
            "language unknown-language",
            "note too-long",
            "tags too-long",
            "tags required",
            "tags too-many",
            "preferredEngineerIds too-many");
  }

  @Test
  void nobody_is_preferred_and_banned() {
    assertThat(errors(with(List.of(LI), List.of(WANG, LI))))
        .containsExactly("bannedEngineerIds also-preferred");
    var customer =
        Customer.register(UUID.randomUUID(), "CU-1", with(List.of(LI, LI), List.of(WANG)), NINE);
    assertThat(customer.engineers()).containsExactlyInAnyOrder(LI, WANG);
    assertThat(customer.view().preferredEngineerIds()).containsExactly(LI);
  }

  @Test
  void a_tag_has_no_bar_which_parts_tags_in_files() {
    assertThat(errors(CustomerMother.fields("Acme", "lift|door")))
        .containsExactly("tags invalid-value");
  }

  @Test
  void tags_are_kept_once_and_in_order() {
    var customer = CustomerMother.customer("CU-1", "Acme");
    customer.change(CustomerMother.fields("Acme", "vip", " lift ", "vip"));
    assertThat(customer.view().tags()).containsExactly("lift", "vip");
  }

  @Test
  void the_same_customer_has_the_same_name_email_and_phone() {
    var customer = CustomerMother.customer("CU-1", "Acme");
    assertThat(customer.isSame(CustomerMother.fields(" Acme "))).isTrue();
    assertThat(customer.isSame(CustomerMother.fields("Acme", "other", "tags"))).isTrue();
    assertThat(customer.isSame(CustomerMother.fields("ACME"))).isFalse();
    var f = CustomerMother.fields("Acme");
    assertThat(customer.isSame(named("Acme", f.email(), "+8613812345678"))).isTrue();
    assertThat(customer.isSame(named("Acme", f.email(), ""))).isFalse();
    assertThat(customer.isSame(named("Acme", "x@example.com", f.phone()))).isFalse();
  }

  @Test
  void a_customer_leaves_and_comes_back() {
    var customer = CustomerMother.customer("CU-1", "Acme");
    customer.deactivate();
    assertThat(customer.view().isActive()).isFalse();
    customer.change(CustomerMother.fields("Acme"));
    assertThat(customer.view().isActive()).as("a change of fields wakes nobody").isFalse();
    customer.activate();
    assertThat(customer.view().isActive()).isTrue();
  }

  private static List<UUID> engineers(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  private static List<String> errors(CustomerFields fields) {
    return Refusals.fieldErrors(
        () -> Customer.register(UUID.randomUUID(), "CU-000001", fields, NINE));
  }

  private static CustomerFields with(List<UUID> preferred, List<UUID> banned) {
    return new CustomerFields(
        "Acme", CustomerKind.COMPANY, "", "", "en", List.of(), "", preferred, banned);
  }

  private static CustomerFields named(String name, @Nullable String email, @Nullable String phone) {
    return new CustomerFields(
        name, CustomerKind.COMPANY, email, phone, "en", null, null, null, null);
  }
}
