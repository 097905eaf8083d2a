package org.waymend.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.identity.ApiTokenFields;
import org.waymend.identity.UserId;
import org.waymend.shared.Refusals;

class ApiTokenTest {
  private static final Instant TOMORROW = NINE.plus(Duration.ofDays(1));

  @Test
  void a_star_stands_for_all_operations_of_one_resource() {
    var token = create("script", TOMORROW, "skill.*", "site.list");
    assertThat(token.allowed())
        .contains("skill.list", "skill.view", "skill.change", "site.list")
        .allMatch(operation -> operation.startsWith("skill.") || operation.equals("site.list"));
    assertThat(token.view(NINE, null).operations()).containsExactly("site.list", "skill.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", ".*", "s.*", "skill", "skill.", "skill.*.*", "skill.lis", "SKILL.*", ""})
  void an_operation_that_does_not_exist_is_refused(String operation) {
    assertThat(Refusals.fieldErrors(() -> create("script", TOMORROW, operation)))
        .containsExactly("operations unknown-operation");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThat(Refusals.fieldErrors(() -> create(null, null)))
        .containsExactly("name required", "operations required", "expiresAt required");
  }

  @Test
  void it_lives_at_most_a_year() {
    var longest = NINE.plus(Duration.ofDays(366));
    assertThat(create("script", longest, "site.list").isAlive(longest.minusNanos(1000))).isTrue();
    assertThat(Refusals.fieldErrors(() -> create("s", longest.plusNanos(1), "site.list")))
        .containsExactly("expiresAt out-of-range");
    assertThat(Refusals.fieldErrors(() -> create("s", NINE, "site.list")))
        .containsExactly("expiresAt out-of-range");
  }

  @Test
  void it_ends_by_expiry_or_revocation() {
    var token = create("script", TOMORROW, "site.list");
    assertThat(token.isAlive(TOMORROW)).isFalse();
    assertThat(token.isAlive(NINE)).isTrue();
    token.revoke(NINE);
    assertThat(token.isAlive(NINE)).isFalse();
    assertThat(token.view(NINE, null).isActive()).isFalse();
  }

  @Test
  void its_use_is_noted_once_a_minute() {
    var token = create("script", TOMORROW, "site.list");
    assertThat(token.isDueToBeSeen(NINE)).isTrue();
    token.used(NINE);
    assertThat(token.isDueToBeSeen(NINE.plusSeconds(59))).isFalse();
    assertThat(token.isDueToBeSeen(NINE.plusSeconds(60))).isTrue();
  }

  private static ApiToken create(
      @Nullable String name, @Nullable Instant expiresAt, String... operations) {
    var fields = new ApiTokenFields(name, List.of(operations), expiresAt);
    return ApiToken.create(UUID.randomUUID(), new UserId(UUID.randomUUID()), fields, "sha", NINE);
  }
}
