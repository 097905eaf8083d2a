package org.waymend.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserMother;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Role;

class UserTest {
  private static final UUID HERS = UUID.randomUUID();

  @Test
  void a_new_user_is_active_and_has_no_password() {
    var user = register("Li.Na@Example", "agent", "dispatcher");
    assertThat(user.isActive()).isTrue();
    assertThat(user.passwordHash()).isNull();
    var view = user.view();
    assertThat(view.username()).isEqualTo("li.na@example");
    assertThat(view.roles()).containsExactly("agent", "dispatcher");
    assertThat(view.theme()).isEqualTo("system");
    assertThat(view.timeZone()).isEqualTo("Asia/Shanghai");
    assertThat(view.createdAt()).isEqualTo(NINE);
    assertThat(view.lastLoginAt()).isNull();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var nothing = new UserFields(null, null, null, null, null, null, null, null, null);
    assertThat(Refusals.fieldErrors(() -> User.register(UUID.randomUUID(), nothing, NINE)))
        .containsExactly(
            "username required", "displayName required", "language required", "roles required");
    var wrong =
        new UserFields(
            "a b c", "x".repeat(121), "x@", List.of("root"), "fr", "Mars", null, null, null);
    assertThat(Refusals.fieldErrors(() -> User.register(UUID.randomUUID(), wrong, NINE)))
        .containsExactly(
            "username invalid-username",
            "displayName too-long",
            "email invalid-email",
            "language unknown-language",
            "timeZone unknown-time-zone",
            "roles unknown-role",
            "roles required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-abc", ".abc", "a/bc", "李娜李", "a\tbc", "admin\u202ex"})
  void a_user_name_has_plain_letters_digits_and_a_few_signs(String username) {
    assertThat(Refusals.fieldErrors(() -> register(username, "agent")))
        .containsExactly("username invalid-username");
  }

  @Test
  void a_customers_user_needs_the_customer_and_has_no_role_of_the_house() {
    assertThat(Refusals.fieldErrors(() -> scoped(null, null, "customer")))
        .containsExactly("customerId required");
    assertThat(Refusals.fieldErrors(() -> scoped(HERS, null, "customer", "agent")))
        .containsExactly("roles customer-alone");
    assertThat(scoped(HERS, null, "customer").owner().customerId()).isEqualTo(HERS);
  }

  @Test
  void provider_staff_need_their_provider() {
    assertThat(Refusals.fieldErrors(() -> scoped(null, null, "provider_staff")))
        .containsExactly("providerId required");
    var user = scoped(null, HERS, "provider_staff", "engineer");
    assertThat(user.owner()).isEqualTo(new Owner(null, HERS, user.id().value()));
  }

  @Test
  void a_user_becomes_an_actor_with_its_scope() {
    var user = scoped(HERS, null, "customer");
    var actor = user.actor(null);
    assertThat(actor.userId()).isEqualTo(user.id().value());
    assertThat(actor.customerId()).isEqualTo(HERS);
    assertThat(actor.roles()).containsExactly(Role.CUSTOMER);
    assertThat(actor.operations()).isNull();
  }

  @Test
  void only_an_active_administrator_counts_as_one() {
    var user = UserMother.administrator("root");
    assertThat(user.isActiveAdministrator()).isTrue();
    user.deactivate();
    assertThat(user.isActiveAdministrator()).isFalse();
    user.activate();
    user.change(UserMother.fields("root", Role.MANAGER));
    assertThat(user.isActiveAdministrator()).isFalse();
  }

  @Test
  void a_change_keeps_id_birth_theme_and_password() {
    var user = register("li.na", "agent");
    user.replacePassword("hash");
    user.prefer("zh-CN", "dark");
    var id = user.id();
    user.change(UserMother.fields("li.nan", Role.QUALITY));
    assertThat(user.id()).isEqualTo(id);
    assertThat(user.passwordHash()).isEqualTo("hash");
    assertThat(user.view().theme()).isEqualTo("dark");
    assertThat(user.view().createdAt()).isEqualTo(NINE);
    assertThat(user.view().language()).as("the administrator's word").isEqualTo("en");
  }

  @Test
  void a_user_chooses_a_known_language_and_theme() {
    var user = register("li.na", "agent");
    assertThat(Refusals.fieldErrors(() -> user.prefer("fr", null)))
        .containsExactly("language unknown-language", "theme unknown-theme");
    assertThat(user.view().language()).isEqualTo("en");
    user.prefer("zh-CN", "light");
    assertThat(user.view().language()).isEqualTo("zh-CN");
    assertThat(user.view().theme()).isEqualTo("light");
  }

  private static User register(String username, String... roles) {
    return full(username, null, null, roles);
  }

  private static User scoped(@Nullable UUID customer, @Nullable UUID provider, String... roles) {
    return full("li.na", customer, provider, roles);
  }

  private static User full(
      String username, @Nullable UUID customer, @Nullable UUID provider, String... roles) {
    var fields =
        new UserFields(
            username,
            "Li Na",
            "",
            Arrays.asList(roles),
            "en",
            "Asia/Shanghai",
            customer,
            provider,
            null);
    return User.register(UUID.randomUUID(), fields, NINE);
  }
}
